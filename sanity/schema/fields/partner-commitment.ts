import { defineArrayMember, defineField } from 'sanity'
import { checkPartialDate } from '../rules/partial-date.ts'
import { plans } from './plans.ts'

/** What a signatory signed and promised. */
export const partnerCommitmentFields = [
  defineField({
    name: 'plans',
    title: 'Plans signed',
    description: 'Tick only what is certain; leave empty when it is not known which plan was signed.',
    type: 'array',
    group: 'pledge',
    of: [defineArrayMember({ type: 'string', title: 'Plan' })],
    options: { list: plans },
  }),
  defineField({
    name: 'pledge',
    title: 'Pledge',
    description: 'What the signatory promised to do.',
    type: 'pledge',
    group: 'pledge',
  }),
  defineField({
    name: 'activeFrom',
    title: 'Signatory since',
    description: 'Year, or year and month: 2021 or 2021-01.',
    type: 'string',
    options: { words: false },
    group: 'pledge',
    validation: (rule) => rule.custom(checkPartialDate),
  }),
  defineField({
    name: 'activeUntil',
    title: 'Signatory until',
    description: 'Only if it left. The page stays, marked as former signatory.',
    type: 'string',
    options: { words: false },
    group: 'pledge',
    validation: (rule) => rule.custom(checkPartialDate),
  }),
]
