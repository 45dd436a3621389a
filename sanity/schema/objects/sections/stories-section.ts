import { BookIcon } from '@sanity/icons/Book'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { sectionHeading } from '../../fields/section-heading.ts'

/** Stories of Change: chosen ones, or the newest. */
export const storiesSection = defineType({
  name: 'storiesSection',
  title: 'Stories of Change',
  type: 'object',
  icon: BookIcon,
  fields: [
    sectionHeading({ required: true }),
    defineField({
      name: 'intro',
      title: 'Introduction',
      description: 'A sentence or two before the stories. May stay empty.',
      type: 'text',
      rows: 3,
    }),
    defineField({
      name: 'stories',
      title: 'Stories',
      description:
        'Choose stories in the language of this page, in the order you want. Leave empty to show the newest. ' +
        'A story whose consent does not hold is left out by itself.',
      type: 'array',
      of: [
        defineArrayMember({
          type: 'reference',
          to: [{ type: 'story' }],
          weak: true,
          options: {
            disableNew: true,
            filter: ({ document }) => ({ filter: 'language == $language', params: { language: document.language } }),
          },
        }),
      ],
      validation: (rule) => rule.unique().max(12),
    }),
  ],
  preview: {
    select: { title: 'heading' },
    prepare: ({ title }) => ({ title: title || 'Stories of Change', subtitle: 'Stories of Change' }),
  },
})
