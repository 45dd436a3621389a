import { PlayIcon } from '@sanity/icons/Play'
import { defineField, defineType } from 'sanity'
import { titledPreview } from '../fields/titled-preview.ts'

/** A video elsewhere. Readers get a link with a title: nothing of the provider is loaded by the page. */
export const video = defineType({
  name: 'video',
  title: 'Video',
  type: 'object',
  icon: PlayIcon,
  fields: [
    defineField({
      name: 'provider',
      title: 'Where it is',
      description: 'The site on which the video can be watched.',
      type: 'string',
      options: {
        layout: 'radio',
        list: [
          { value: 'youtube', title: 'YouTube' },
          { value: 'vimeo', title: 'Vimeo' },
        ],
      },
      validation: (rule) => rule.required().error('Choose where the video is.'),
    }),
    defineField({
      name: 'videoId',
      title: 'Number of the video',
      description:
        'The code in its address: for youtube.com/watch?v=abc123DEF45 it is abc123DEF45. Filled in from the address above.',
      type: 'string',
      options: { words: false },
      validation: (rule) =>
        rule
          .required()
          .regex(/^[A-Za-z0-9_-]{6,20}$/u, { name: 'code of a video' })
          .error('Only the code, not the address.'),
    }),
    defineField({
      name: 'title',
      title: 'Title',
      description: 'What the video is about; this becomes the link.',
      type: 'string',
      validation: (rule) => rule.required().error('Give the video a title.'),
    }),
    defineField({
      name: 'transcript',
      title: 'What is said',
      description: 'The words of the video, for people who cannot hear it or cannot load it.',
      type: 'text',
      rows: 6,
    }),
  ],
  preview: titledPreview({ title: 'title', subtitle: 'provider' }, 'Video without a title'),
})
