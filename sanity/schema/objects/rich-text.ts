import { defineArrayMember, defineType } from 'sanity'
import { checkRichText } from '../rules/check-rich-text.ts'

/** A running text. The title of the page is its only first-level heading, so headings here begin at the second. */
export const richText = defineType({
  name: 'richText',
  title: 'Text',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [
        { title: 'Paragraph', value: 'normal' },
        { title: 'Heading 2', value: 'h2' },
        { title: 'Heading 3', value: 'h3' },
        { title: 'Heading 4', value: 'h4' },
      ],
      lists: [
        { title: 'Bullets', value: 'bullet' },
        { title: 'Numbers', value: 'number' },
      ],
      marks: {
        decorators: [
          { title: 'Strong', value: 'strong' },
          { title: 'Emphasis', value: 'em' },
        ],
        annotations: [{ type: 'link' }],
      },
    }),
    defineArrayMember({ type: 'quote' }),
    defineArrayMember({ type: 'figure' }),
    defineArrayMember({ type: 'video' }),
    defineArrayMember({ type: 'callout' }),
  ],
  validation: (rule) => rule.custom(checkRichText),
})
