import { defineArrayMember, defineField } from 'sanity'
import { checkSupersedes } from '../rules/supersedes.ts'
import { outcomesField } from './outcomes.ts'

/** Where a document can be read, and what it replaces. */
export const documentFileFields = [
  defineField({
    name: 'versions',
    title: 'Versions',
    description: 'One for each language: a file or a web address.',
    type: 'array',
    group: 'files',
    of: [defineArrayMember({ type: 'languageVersion' })],
    validation: (rule) => rule.min(1).warning('Readers cannot open this document yet: add a file or a web address.'),
  }),
  defineField({
    name: 'supersedes',
    title: 'Replaces',
    description: 'The document that this one replaces. The older one then says so by itself.',
    type: 'reference',
    to: [{ type: 'napDocument' }],
    group: 'relations',
    options: { disableNew: true },
    validation: (rule) => rule.custom(checkSupersedes),
  }),
  outcomesField('The outcomes it is about. Leave empty when it is about all of them.', 'relations'),
]
