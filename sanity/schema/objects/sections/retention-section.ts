import { ClockIcon } from '@sanity/icons/Clock'
import { defineType } from 'sanity'
import { sectionHeading } from '../../fields/section-heading.ts'

/** How long things about people are kept: the site says it itself, by its settings. */
export const retentionSection = defineType({
  name: 'retentionSection',
  title: 'How long things are kept',
  type: 'object',
  icon: ClockIcon,
  fields: [sectionHeading({ required: true })],
  preview: {
    select: { title: 'heading' },
    prepare: ({ title }) => ({
      title: title || 'How long things are kept',
      subtitle: 'How long things are kept',
    }),
  },
})
