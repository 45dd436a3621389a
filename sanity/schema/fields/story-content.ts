import { defineField } from 'sanity'
import { checkRichText } from '../rules/check-rich-text.ts'
import { imageFields } from './image.ts'

/** What readers read. */
export const storyContentFields = [
  defineField({
    name: 'title',
    title: 'Title',
    description: 'Short and true to the story. No name of a person unless the consent record allows it.',
    type: 'string',
    group: 'content',
    validation: (rule) => [
      rule.required().error('A story needs a title.'),
      rule.max(90).warning('Titles over 90 characters are cut off in lists.'),
    ],
  }),
  defineField({
    name: 'summary',
    title: 'Summary',
    description: 'One or two sentences for lists, search and sharing: 50 to 280 characters.',
    type: 'text',
    rows: 3,
    group: 'content',
    validation: (rule) => [
      rule.required().error('Lists and search show the summary: write one or two sentences.'),
      rule.max(280).error('At most 280 characters: longer summaries are cut off in lists.'),
      rule.min(50).warning('A summary under 50 characters says too little in a list.'),
    ],
  }),
  defineField({
    name: 'coverImage',
    title: 'Cover picture',
    description: 'May stay empty: the site then draws a cloth of the outcomes. Set the point that must stay in view.',
    type: 'image',
    group: 'content',
    options: { hotspot: true },
    fields: imageFields(),
  }),
  defineField({
    name: 'body',
    title: 'Story',
    description: 'Paragraphs, headings, quotes, pictures, videos, callouts.',
    type: 'richText',
    group: 'content',
    validation: (rule) => [rule.required().error('Write the story.'), rule.custom(checkRichText)],
  }),
  defineField({
    name: 'fullStory',
    title: 'Full story elsewhere',
    description: 'When this is the short form of a story that a partner published.',
    type: 'fullStory',
    group: 'content',
  }),
]
