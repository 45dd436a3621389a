import { defineArrayMember, defineField } from 'sanity'
import { outcomesField } from './outcomes.ts'

/** Where a story happens, what it is about, and who is credited. */
export const storyCreditFields = [
  defineField({
    name: 'countries',
    title: 'Countries',
    description: 'Where the story happens. Leave empty when naming the country would put somebody in danger.',
    type: 'array',
    group: 'credits',
    of: [defineArrayMember({ type: 'reference', to: [{ type: 'country' }] })],
    validation: (rule) => rule.unique().error('Each country once.'),
  }),
  outcomesField('The outcomes of the plan that this story shows at work. Usually one or two.', 'credits'),
  defineField({
    name: 'signatories',
    title: 'Signatories',
    description: 'Signatories of the plan that took part. The story appears on their pages.',
    type: 'array',
    group: 'credits',
    of: [defineArrayMember({ type: 'reference', to: [{ type: 'partner' }], options: { disableNew: true } })],
    validation: (rule) => rule.unique().error('Each signatory once.'),
  }),
  defineField({
    name: 'localPartners',
    title: 'Local partners',
    description: 'Organisations that took part and are not signatories.',
    type: 'array',
    group: 'credits',
    of: [defineArrayMember({ type: 'localPartner' })],
  }),
]
