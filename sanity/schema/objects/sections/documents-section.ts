import { DocumentsIcon } from '@sanity/icons/Documents'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { sectionHeading } from '../../fields/section-heading.ts'

/** Chosen NAP documents. */
export const documentsSection = defineType({
  name: 'documentsSection',
  title: 'Documents',
  type: 'object',
  icon: DocumentsIcon,
  fields: [
    sectionHeading({ required: true }),
    defineField({
      name: 'intro',
      title: 'Introduction',
      description: 'A sentence or two before the documents. May stay empty.',
      type: 'text',
      rows: 3,
    }),
    defineField({
      name: 'documents',
      title: 'Documents',
      description: 'In the order you want.',
      type: 'array',
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'napDocument' }], options: { disableNew: true } })],
      validation: (rule) => rule.required().min(1).unique(),
    }),
  ],
  preview: {
    select: { title: 'heading' },
    prepare: ({ title }) => ({ title: title || 'Documents', subtitle: 'Documents' }),
  },
})
