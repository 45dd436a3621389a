import { UsersIcon } from '@sanity/icons/Users'
import { defineField, defineType } from 'sanity'
import { webAddress } from '../rules/web-address.ts'
import { titledPreview } from '../fields/titled-preview.ts'

/** An organisation that took part in a story and is not a signatory. */
export const localPartner = defineType({
  name: 'localPartner',
  title: 'Local partner',
  type: 'object',
  icon: UsersIcon,
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      description: 'As the organisation writes it. Leave partners out who would be in danger by being named.',
      type: 'string',
      validation: (rule) => rule.required().error('Write the name of the partner.'),
    }),
    defineField({
      name: 'website',
      title: 'Website',
      description: 'May stay empty.',
      type: 'url',
      validation: (rule) => rule.uri(webAddress).error('Write a whole web address, beginning with https://.'),
    }),
  ],
  preview: titledPreview({ title: 'name', subtitle: 'website' }, 'Partner without a name'),
})
