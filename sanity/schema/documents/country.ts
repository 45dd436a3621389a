import { EarthGlobeIcon } from '@sanity/icons/EarthGlobe'
import { defineField, defineType } from 'sanity'
import { editorNoteField } from '../fields/source.ts'
import { inDefaultLanguage } from '../fields/in-default-language.ts'
import { checkAllLanguages } from '../rules/both-languages.ts'

/** A country or territory in which stories happen. */
export const country = defineType({
  name: 'country',
  title: 'Country',
  type: 'document',
  icon: EarthGlobeIcon,
  groups: [
    { name: 'content', title: 'Country', default: true },
    { name: 'source', title: 'Notes' },
  ],
  fields: [
    defineField({
      name: 'code',
      title: 'Code',
      description: 'Two capital letters of ISO 3166-1, for example JO for Jordan. It places the country on the map.',
      type: 'string',
      options: { words: false },
      group: 'content',
      validation: (rule) =>
        rule
          .required()
          .regex(/^[A-Z]{2}$/u)
          .error('Two capital letters, for example JO.'),
    }),
    defineField({
      name: 'name',
      title: 'Name',
      description: 'The name as the partnership writes it, in each language.',
      type: 'internationalizedArrayString',
      group: 'content',
      validation: (rule) => rule.required().custom(checkAllLanguages),
    }),
    editorNoteField,
  ],
  orderings: [{ name: 'code', title: 'Code', by: [{ field: 'code', direction: 'asc' }] }],
  preview: {
    select: { name: 'name', code: 'code' },
    prepare: ({ name, code }) => ({ title: inDefaultLanguage(name), subtitle: code }),
  },
})
