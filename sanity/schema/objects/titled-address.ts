import { LinkIcon } from '@sanity/icons/Link'
import { defineField, defineType } from 'sanity'
import { webAddress } from '../rules/web-address.ts'
import { titledPreview } from '../fields/titled-preview.ts'

/** A web address with its name. */
export const titledAddress = defineType({
  name: 'titledAddress',
  title: 'Address with a name',
  type: 'object',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Name',
      description: 'The words of the link.',
      type: 'string',
    }),
    defineField({
      name: 'url',
      title: 'Web address',
      description: 'The whole address, beginning with https://.',
      type: 'url',
      validation: (rule) => rule.uri(webAddress).error('Write a whole web address, beginning with https://.'),
    }),
  ],
  preview: titledPreview({ title: 'title', subtitle: 'url' }, 'Address without a name'),
})
