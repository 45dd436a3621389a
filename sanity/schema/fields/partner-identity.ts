import { defineField } from 'sanity'
import { isStored } from '../../../lib/stored.ts'
import { checkAnyLanguage } from '../rules/both-languages.ts'
import { webAddress } from '../rules/web-address.ts'
import { partnerKinds } from './partner-kinds.ts'

/** Who a signatory is. */
export const partnerFields = [
  defineField({
    name: 'name',
    title: 'Name',
    description: 'The full name in each language; the same twice when the organisation has one name.',
    type: 'internationalizedArrayString',
    group: 'content',
    validation: (rule) => rule.required().custom(checkAnyLanguage),
  }),
  defineField({
    name: 'shortName',
    title: 'Short name',
    description: 'Letters by which it is known, for example CARE. May stay empty.',
    type: 'string',
    options: { words: false },
    group: 'content',
    validation: (rule) => rule.max(30),
  }),
  defineField({
    name: 'kind',
    title: 'Kind',
    description: 'The directory is arranged by kind.',
    type: 'string',
    group: 'content',
    options: {
      layout: 'radio',
      list: [...partnerKinds],
    },
    validation: (rule) => rule.required().error('Choose the kind of organisation.'),
  }),
  defineField({
    name: 'logo',
    title: 'Logo',
    description: 'Only with leave of the organisation. Without one the site shows its initials.',
    type: 'image',
    group: 'content',
    fields: [
      defineField({
        name: 'licence',
        title: 'Leave to use it',
        description: 'Who gave leave (by role), and when.',
        type: 'string',
        options: { words: false },
        validation: (rule) =>
          rule.custom((licence, { parent }) => {
            const uploaded = isStored(parent) && 'asset' in parent
            return !uploaded || Boolean(licence) || 'Say who gave leave to use this logo.'
          }),
      }),
    ],
  }),
  defineField({
    name: 'website',
    title: 'Website',
    description: 'The address of the organisation.',
    type: 'url',
    group: 'content',
    validation: (rule) => rule.uri(webAddress).error('Write a whole web address, beginning with https://.'),
  }),
  defineField({
    name: 'place',
    title: 'Place',
    description: 'The town where it is based.',
    type: 'internationalizedArrayString',
    group: 'content',
  }),
  defineField({
    name: 'description',
    title: 'Description',
    description: 'Two or three sentences on what it is and does.',
    type: 'internationalizedArrayText',
    group: 'content',
  }),
  defineField({
    name: 'contactRole',
    title: 'Contact',
    description: 'A role, never a person: “WPS policy officer”.',
    type: 'string',
    group: 'content',
  }),
]
