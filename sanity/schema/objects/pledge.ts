import { HeartIcon } from '@sanity/icons/Heart'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { outcomesField } from '../fields/outcomes.ts'
import { subOutcomeNumber } from '../rules/sub-outcome-number.ts'

/** What a signatory promises to do for the plan. */
export const pledge = defineType({
  name: 'pledge',
  title: 'Pledge',
  type: 'object',
  icon: HeartIcon,
  fields: [
    defineField({
      name: 'activities',
      title: 'Activities',
      description: 'The main activities on Women, Peace and Security, in the words of the signatory.',
      type: 'internationalizedArrayText',
    }),
    outcomesField('The outcomes to which the signatory contributes.'),
    defineField({
      name: 'subOutcomes',
      title: 'Sub-outcomes',
      description: 'Their numbers, for example 1.2.',
      type: 'array',
      of: [
        defineArrayMember({
          type: 'string',
          title: 'Number',
          validation: (rule) => rule.regex(subOutcomeNumber).error('Write the number, for example 1.2.'),
        }),
      ],
      options: { words: false, layout: 'tags' },
    }),
    defineField({
      name: 'file',
      title: 'Pledge as a file',
      description: 'The signed pledge, if it may be published.',
      type: 'file',
      options: { accept: 'application/pdf,.pdf' },
    }),
  ],
})
