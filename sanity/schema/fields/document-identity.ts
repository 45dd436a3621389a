import { defineField } from 'sanity'
import { checkAnyLanguage } from '../rules/both-languages.ts'
import { checkPartialDate } from '../rules/partial-date.ts'
import { plans } from './plans.ts'

const kinds = [
  { value: 'actionPlan', title: 'Action plan' },
  { value: 'progressReport', title: 'Progress report' },
  { value: 'evaluation', title: 'Evaluation' },
  { value: 'research', title: 'Research report' },
  { value: 'letter', title: 'Letter to parliament' },
  { value: 'resolution', title: 'UN resolution' },
  { value: 'treaty', title: 'Treaty' },
  { value: 'recommendation', title: 'Recommendation of a treaty body' },
  { value: 'minutes', title: 'Minutes' },
  { value: 'form', title: 'Form' },
]

/** What a document is. */
export const documentIdentityFields = [
  defineField({
    name: 'title',
    title: 'Title',
    description: 'As printed on it. Only in the languages in which it has a title.',
    type: 'internationalizedArrayString',
    group: 'content',
    validation: (rule) => rule.required().custom(checkAnyLanguage),
  }),
  defineField({
    name: 'kind',
    title: 'Kind',
    description: 'The list of documents is arranged by kind.',
    type: 'string',
    group: 'content',
    options: { list: kinds },
    validation: (rule) => rule.required().error('Choose the kind of document.'),
  }),
  defineField({
    name: 'number',
    title: 'Number',
    description: 'Its official number or symbol, for example S/RES/1325 (2000) or 26150-190.',
    type: 'string',
    options: { words: false },
    group: 'content',
  }),
  defineField({
    name: 'cycle',
    title: 'Plan',
    description: 'The national action plan it belongs to.',
    type: 'string',
    group: 'content',
    options: { list: plans },
  }),
  defineField({
    name: 'period',
    title: 'Period',
    description: 'The years for which it holds.',
    type: 'period',
    group: 'content',
  }),
  defineField({
    name: 'publishedDate',
    title: 'Date',
    description: 'As exact as is certain: 2015, 2015-04 or 2015-04-30. Leave empty when not certain.',
    type: 'string',
    options: { words: false },
    group: 'content',
    validation: (rule) => rule.custom(checkPartialDate),
  }),
  defineField({
    name: 'dateMeaning',
    title: 'What the date is',
    description: 'Only if it is not the day of publication, for example “signed in Leiden”.',
    type: 'internationalizedArrayString',
    group: 'content',
  }),
  defineField({
    name: 'publisher',
    title: 'Publisher',
    description: 'Who published it.',
    type: 'internationalizedArrayString',
    group: 'content',
  }),
  defineField({
    name: 'summary',
    title: 'Summary',
    description: 'What it is about, in a sentence or two. May stay empty.',
    type: 'internationalizedArrayText',
    group: 'content',
  }),
]
