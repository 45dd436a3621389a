import { TargetIcon } from '@sanity/icons/Target'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { editorNoteField, sourceField } from '../fields/source.ts'
import { checkAllLanguages } from '../rules/both-languages.ts'
import { inDefaultLanguage } from '../fields/in-default-language.ts'

/** One of the five outcomes of the plan: a thread of the weave. */
export const outcome = defineType({
  name: 'outcome',
  title: 'Outcome',
  type: 'document',
  icon: TargetIcon,
  groups: [
    { name: 'content', title: 'Outcome', default: true },
    { name: 'source', title: 'Sources' },
  ],
  fields: [
    defineField({
      name: 'number',
      title: 'Number',
      description: 'Its number in the plan. It also chooses the colour and pattern of its thread.',
      type: 'number',
      group: 'content',
      validation: (rule) => rule.required().integer().min(1).max(5),
    }),
    defineField({
      name: 'title',
      title: 'Title',
      description: 'As in the plan.',
      type: 'internationalizedArrayString',
      group: 'content',
      validation: (rule) => rule.required().custom(checkAllLanguages),
    }),
    defineField({
      name: 'summary',
      title: 'Summary',
      description: 'What the outcome wants to reach, in one sentence.',
      type: 'internationalizedArrayText',
      group: 'content',
      validation: (rule) => rule.custom(checkAllLanguages).warning(),
    }),
    defineField({
      name: 'subOutcomes',
      title: 'Sub-outcomes',
      description: 'The steps towards the outcome, in the order of the plan.',
      type: 'array',
      group: 'content',
      of: [defineArrayMember({ type: 'subOutcome' })],
    }),
    defineField({
      name: 'planPage',
      title: 'Page in the plan',
      description: 'The page of NAP IV on which the outcome begins.',
      type: 'number',
      group: 'content',
      validation: (rule) => rule.integer().positive(),
    }),
    sourceField,
    editorNoteField,
  ],
  orderings: [{ name: 'number', title: 'Number', by: [{ field: 'number', direction: 'asc' }] }],
  preview: {
    select: { number: 'number', title: 'title' },
    prepare: ({ number, title }) => ({ title: `${number ?? '?'}. ${inDefaultLanguage(title)}` }),
  },
})
