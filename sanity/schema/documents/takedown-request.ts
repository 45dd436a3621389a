import { EnvelopeIcon } from '@sanity/icons/Envelope'
import { defineField, defineType } from 'sanity'
import { titledPreview } from '../fields/titled-preview.ts'

/**
 * What somebody without an account asked of the editors: to change a text or take it down. Its id begins with `takedown.`:
 * private. Erased some time after it was dealt with.
 */
export const takedownRequest = defineType({
  name: 'takedownRequest',
  title: 'Message to the editors',
  type: 'document',
  icon: EnvelopeIcon,
  readOnly: true,
  fields: [
    defineField({
      name: 'text',
      title: 'What should change',
      description: 'As it was written. Nobody checked who wrote it.',
      type: 'text',
    }),
    defineField({
      name: 'about',
      title: 'Story or page',
      description: 'In the words of the person who asks.',
      type: 'string',
      options: { words: false },
    }),
    defineField({
      name: 'aboutSlug',
      title: 'End of its address',
      description: 'Where an address was given: by it the story is found.',
      type: 'string',
      options: { words: false },
    }),
    defineField({
      name: 'replyTo',
      title: 'How to answer',
      description: 'Only where an answer is wanted. Do not write to it from an account that others watch.',
      type: 'string',
      options: { words: false },
    }),
    defineField({
      name: 'askedIn',
      title: 'Language of the form',
      description: 'The language of the page on which it was written; the text may be in another.',
      type: 'string',
      options: { words: false },
    }),
    defineField({
      name: 'doneAt',
      title: 'Dealt with at',
      description: 'Filled in when a colleague dealt with it.',
      type: 'datetime',
    }),
    defineField({
      name: 'doneBy',
      title: 'Dealt with by',
      description: 'The colleague who dealt with it.',
      type: 'string',
      options: { words: false },
    }),
  ],
  preview: titledPreview({ title: 'text', subtitle: 'about' }, 'Message to the editors'),
})
