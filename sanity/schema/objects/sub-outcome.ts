import { defineField, defineType } from 'sanity'
import { TargetIcon } from '@sanity/icons/Target'
import { inDefaultLanguage } from '../fields/in-default-language.ts'
import { subOutcomeNumber } from '../rules/sub-outcome-number.ts'

/** A step towards an outcome. */
export const subOutcome = defineType({
  name: 'subOutcome',
  title: 'Sub-outcome',
  type: 'object',
  icon: TargetIcon,
  fields: [
    defineField({
      name: 'number',
      title: 'Number',
      description: 'For example 1.2.',
      type: 'string',
      options: { words: false },
      validation: (rule) => rule.required().regex(subOutcomeNumber).error('Write the number, for example 1.2.'),
    }),
    defineField({
      name: 'title',
      title: 'Title',
      description: 'What the step wants to reach.',
      type: 'internationalizedArrayString',
    }),
  ],
  preview: {
    select: { number: 'number', title: 'title' },
    prepare: ({ number, title }) => ({ title: `${number ?? '?'} ${inDefaultLanguage(title)}` }),
  },
})
