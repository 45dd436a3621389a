import { defineArrayMember, defineField } from 'sanity'

/** The outcomes of the plan that something touches; their threads make its woven cloth. */
export function outcomesField(description: string, group?: string) {
  return defineField({
    name: 'outcomes',
    title: 'Outcomes',
    description,
    type: 'array',
    group,
    of: [defineArrayMember({ type: 'reference', to: [{ type: 'outcome' }], options: { disableNew: true } })],
    validation: (rule) => rule.unique().error('Each outcome once.'),
  })
}
