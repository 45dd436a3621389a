import { defineArrayMember, defineField } from 'sanity'
import { frameLanguageOptions } from './frame-language.ts'
import { questionTitles } from '../../../lib/review/consent/titles.ts'
import { seenDocument, seenRevision } from './done-by.ts'

const choices = (titles: Readonly<Record<string, string>>) =>
  Object.entries(titles).map(([value, title]) => ({ value, title }))

/** What a person read, what she was asked in which words, and what she said. */
export const givenAnswersFields = [
  defineField({
    name: 'seen',
    title: 'Texts that she had read',
    description: 'The versions that were there when she answered, in the languages that she ticked.',
    type: 'array',
    of: [
      defineArrayMember({
        name: 'seenText',
        type: 'object',
        fields: [
          seenDocument,
          seenRevision,
          defineField({
            name: 'language',
            title: 'Language',
            description: 'The language in which she had read it.',
            type: 'string',
            options: { words: false },
          }),
        ],
      }),
    ],
  }),
  defineField({
    name: 'asked',
    title: 'Asked about',
    description:
      'The languages of the texts that her link opened. What she agreed to in another one before is not touched.',
    type: 'array',
    of: [defineArrayMember({ type: 'string', title: 'Language', options: { words: false } })],
  }),
  defineField({
    name: 'answers',
    title: 'Answers',
    description: 'Each question has its own yes or no.',
    type: 'array',
    of: [
      defineArrayMember({
        name: 'givenAnswer',
        type: 'object',
        fields: [
          defineField({
            name: 'question',
            title: 'Question',
            description: 'What she was asked.',
            type: 'string',
            options: { list: choices(questionTitles) },
          }),
          defineField({
            name: 'answer',
            title: 'Answer',
            description: 'What she said.',
            type: 'string',
            options: { list: choices({ yes: 'Yes', no: 'No' }) },
          }),
        ],
      }),
    ],
  }),
  defineField({
    name: 'until',
    title: 'Until',
    description: 'Empty: until she takes it back.',
    type: 'datetime',
  }),
  defineField({
    name: 'frameLanguage',
    title: 'Asked in',
    description: 'The language of the questions.',
    type: 'string',
    options: frameLanguageOptions,
  }),
  defineField({
    name: 'wordsHash',
    title: 'Fingerprint of the words',
    description: 'The words in which she was asked; the same as in the confirmation of that language.',
    type: 'string',
    hidden: true,
  }),
]
