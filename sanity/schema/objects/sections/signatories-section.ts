import { UsersIcon } from '@sanity/icons/Users'
import { defineField, defineType } from 'sanity'
import { sectionHeading } from '../../fields/section-heading.ts'

/** The signatories by kind, with a way to the directory. */
export const signatoriesSection = defineType({
  name: 'signatoriesSection',
  title: 'Signatories',
  type: 'object',
  icon: UsersIcon,
  fields: [
    sectionHeading({ required: true }),
    defineField({
      name: 'intro',
      title: 'Introduction',
      description: 'A sentence or two before the signatories. May stay empty.',
      type: 'text',
      rows: 3,
    }),
  ],
  preview: {
    select: { title: 'heading' },
    prepare: ({ title }) => ({ title: title || 'Signatories', subtitle: 'Signatories' }),
  },
})
