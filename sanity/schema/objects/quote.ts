import { BlockquoteIcon } from '@sanity/icons/Blockquote'
import { defineField, defineType } from 'sanity'
import { titledPreview } from '../fields/titled-preview.ts'

/** Words of somebody else, set apart from the text. */
export const quote = defineType({
  name: 'quote',
  title: 'Quote',
  type: 'object',
  icon: BlockquoteIcon,
  fields: [
    defineField({
      name: 'text',
      title: 'Words',
      description: 'Word for word, with the quotation marks as readers should see them.',
      type: 'text',
      rows: 4,
      validation: (rule) => rule.required().error('Write the words that are quoted.'),
    }),
    defineField({
      name: 'attribution',
      title: 'Said by',
      description:
        'The name or role as the consent record allows, for example “a women’s rights defender”. May stay empty.',
      type: 'string',
    }),
    defineField({
      name: 'language',
      title: 'Language',
      description:
        'Only when the words are not in the language of the text: two letters, for example ar. Browsers then read them out, and set them from right to left, as they should.',
      type: 'string',
      options: { words: false },
      validation: (rule) => rule.regex(/^[a-z]{2,3}$/u).error('Write two letters, for example ar.'),
    }),
  ],
  preview: titledPreview({ title: 'text', subtitle: 'attribution' }, 'Quote'),
})
