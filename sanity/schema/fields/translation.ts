import { defineField } from 'sanity'
import { checkOneTranslation } from '../rules/one-translation.ts'

/** The state of a translation. The site tells readers when nobody has confirmed it yet. */
export const translationStatusField = defineField({
  name: 'translationStatus',
  title: 'State of the translation',
  description: 'Readers see a notice above a translation that is still to be confirmed.',
  type: 'string',
  group: 'translation',
  initialValue: 'original',
  options: {
    perLanguage: true,
    layout: 'radio',
    list: [
      { value: 'original', title: 'Original text, not a translation' },
      { value: 'toBeConfirmed', title: 'Translation, to be confirmed by the editors' },
      { value: 'confirmed', title: 'Translation, confirmed' },
    ],
  },
})

/** The fields that tie a translation to the text it was made from. */
export function translationFields(type: 'story' | 'page') {
  return [
    translationStatusField,
    defineField({
      name: 'translationOf',
      title: 'Translated from',
      description:
        'The original text. Filled in by “Translations”; a translation of a story shares its consent record.',
      type: 'reference',
      to: [{ type }],
      weak: true,
      group: 'translation',
      readOnly: ({ value }) => Boolean(value),
      options: { perLanguage: true, disableNew: true },
      validation: (rule) => rule.custom(checkOneTranslation),
    }),
    defineField({
      name: 'translationSourceRevision',
      title: 'Revision translated from',
      description:
        'The revision of the original when this translation was made. It tells when the original changed since.',
      type: 'string',
      options: { perLanguage: true, words: false },
      group: 'translation',
      readOnly: true,
    }),
  ]
}
