import { BlockContentIcon } from '@sanity/icons/BlockContent'
import { defineField, defineType } from 'sanity'
import { checkRichText } from '../../rules/check-rich-text.ts'
import { sectionHeading } from '../../fields/section-heading.ts'

/** A running text with or without a heading. */
export const textSection = defineType({
  name: 'textSection',
  title: 'Text',
  type: 'object',
  icon: BlockContentIcon,
  fields: [
    sectionHeading({ required: false }),
    defineField({
      name: 'body',
      title: 'Text',
      description: 'Paragraphs, headings, quotes, pictures, videos, callouts.',
      type: 'richText',
      validation: (rule) => [
        rule.required().error('Write the text, or remove this section.'),
        rule.custom(checkRichText),
      ],
    }),
  ],
  preview: {
    select: { heading: 'heading', body: 'body' },
    prepare: ({ heading, body }) => ({ title: heading ?? 'Text', subtitle: body?.[0]?.children?.[0]?.text }),
  },
})
