import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { EnvelopeIcon } from '@sanity/icons/Envelope'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { aboutText, textTitle, titleOfText } from '../fields/about-text.ts'
import { moment, doneBy, seenRevision } from '../fields/done-by.ts'

const person = [seenRevision, ...doneBy('Who')]

const select = { ...titleOfText, language: 'subject.language' }

/** A text that waits for an editor. Private, and only ever a draft: see `lib/workflow/records.ts`. */
export const workflowRequest = defineType({
  name: 'workflowRequest',
  title: 'Request for review',
  type: 'document',
  icon: EnvelopeIcon,
  readOnly: true,
  fields: [
    ...aboutText,
    ...person,
    moment,
    defineField({
      name: 'note',
      title: 'Note',
      description: 'What the author wants whoever reviews it to know.',
      type: 'text',
      rows: 2,
    }),
  ],
  orderings: [{ name: 'oldest', title: 'Longest waiting first', by: [{ field: 'at', direction: 'asc' }] }],
  preview: {
    select: { ...select, by: 'by', at: 'at' },
    prepare: ({ by, at, language, ...selected }) => ({
      title: textTitle(selected),
      subtitle: [language?.toUpperCase(), `sent by ${by}`, at?.slice(0, 10)].filter(Boolean).join(' · '),
    }),
  },
})

/** What editors decided about a text, and the whole trail. Private; written by Studio's actions, never by hand. */
export const workflow = defineType({
  name: 'workflow',
  title: 'Review',
  type: 'document',
  icon: CheckmarkCircleIcon,
  readOnly: true,
  fields: [
    ...aboutText,
    defineField({
      name: 'decision',
      title: 'Last decision',
      description: 'What an editor decided last.',
      type: 'string',
      options: {
        list: [
          { value: 'changesAsked', title: 'Changes asked' },
          { value: 'approved', title: 'Approved' },
          { value: 'published', title: 'Published' },
        ],
      },
    }),
    ...person,
    defineField({
      name: 'steps',
      title: 'What happened',
      description: 'Everything that happened to the text on its way, the oldest first.',
      type: 'array',
      of: [defineArrayMember({ type: 'workflowStep' })],
    }),
  ],
  preview: {
    select: { ...select, decision: 'decision', by: 'by' },
    prepare: ({ decision, by, language, ...selected }) => ({
      title: textTitle(selected),
      subtitle: [language?.toUpperCase(), decision === 'approved' ? `approved by ${by}` : `asked by ${by}`]
        .filter(Boolean)
        .join(' · '),
    }),
  },
})
