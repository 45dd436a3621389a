import { TranslateIcon } from '@sanity/icons/Translate'
import { defineField, defineType } from 'sanity'
import { titledPreview } from '../fields/titled-preview.ts'

/**
 * An editor who reads a language says that the words in which consent is asked in it are right. Its id is
 * `review.words.` and the language. When the words change, their fingerprint does, and it no longer counts.
 */
export const reviewWords = defineType({
  name: 'reviewWords',
  title: 'Words of consent',
  type: 'document',
  icon: TranslateIcon,
  readOnly: true,
  fields: [
    defineField({
      name: 'wordsHash',
      title: 'Fingerprint of the words',
      description: 'Which words were confirmed.',
      type: 'string',
      hidden: true,
    }),
    defineField({
      name: 'confirmedBy',
      title: 'Confirmed by',
      description: 'The editor who read them, and reads the language.',
      type: 'string',
      options: { words: false },
    }),
    defineField({
      name: 'confirmedById',
      title: 'Account',
      description: 'The account of that editor.',
      type: 'string',
      hidden: true,
    }),
    defineField({
      name: 'confirmedAt',
      title: 'Confirmed at',
      description: 'When she said so.',
      type: 'datetime',
    }),
  ],
  preview: titledPreview({ title: 'confirmedBy', subtitle: 'confirmedAt' }, 'Words of consent'),
})
