import { UserIcon } from '@sanity/icons/User'
import { defineField, defineType } from 'sanity'
import { inDefaultLanguage } from '../fields/in-default-language.ts'
import { contactAddress } from '../rules/web-address.ts'

/** Whom to turn to, by role. */
export const contactRole = defineType({
  name: 'contactRole',
  title: 'Contact',
  type: 'object',
  icon: UserIcon,
  fields: [
    defineField({
      name: 'role',
      title: 'Role',
      description: 'What this contact is for, never the name of a person.',
      type: 'internationalizedArrayString',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'organisation',
      title: 'Organisation',
      description: 'The signatory that has this role.',
      type: 'reference',
      to: [{ type: 'partner' }],
      options: { disableNew: true },
    }),
    defineField({
      name: 'address',
      title: 'How to reach it',
      description: 'A web page, mailto: or tel: address that belongs to the role. May stay empty.',
      type: 'url',
      validation: (rule) => rule.uri(contactAddress).error('Begin with https://, mailto: or tel:.'),
    }),
  ],
  preview: { select: { role: 'role' }, prepare: ({ role }) => ({ title: inDefaultLanguage(role) }) },
})
