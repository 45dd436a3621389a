import { TargetIcon } from '@sanity/icons/Target'
import { defineField, defineType } from 'sanity'
import { sectionHeading } from '../../fields/section-heading.ts'

/** The outcomes of the plan, from the outcome documents. */
export const outcomesSection = defineType({
  name: 'outcomesSection',
  title: 'Outcomes of the plan',
  type: 'object',
  icon: TargetIcon,
  fields: [
    sectionHeading({ required: true }),
    defineField({
      name: 'intro',
      title: 'Introduction',
      description: 'A sentence or two before the outcomes. May stay empty.',
      type: 'text',
      rows: 3,
    }),
  ],
  preview: {
    select: { title: 'heading' },
    prepare: ({ title }) => ({ title: title || 'Outcomes of the plan', subtitle: 'Outcomes of the plan' }),
  },
})
