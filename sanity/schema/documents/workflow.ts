import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { EnvelopeIcon } from '@sanity/icons/Envelope'
import { defineArrayMember, defineField, defineType } from 'sanity'

const subject = [
  defineField({
    name: 'subject',
    title: 'Text',
    description: 'The text that this is about.',
    type: 'reference',
    to: [{ type: 'story' }, { type: 'page' }, { type: 'partner' }, { type: 'napDocument' }],
    weak: true,
  }),
  defineField({
    name: 'subjectType',
    title: 'Kind of text',
    description: 'What the text is: a story, a page, a signatory, a document.',
    type: 'string',
  }),
]

const person = [
  defineField({
    name: 'revision',
    title: 'Revision',
    description: 'The version of the text that was seen; a later one has to be looked at again.',
    type: 'string',
  }),
  defineField({ name: 'by', title: 'Who', description: 'The name of who did it.', type: 'string' }),
  defineField({
    name: 'byId',
    title: 'Account',
    description: 'The account of who did it, which stays the same when the name changes.',
    type: 'string',
  }),
]

const select = {
  title: 'subject.title',
  titles: 'subject.title.0.value',
  name: 'subject.name.0.value',
  language: 'subject.language',
}

interface Selected {
  readonly title?: unknown
  readonly titles?: string
  readonly name?: string
  readonly language?: string
}

const titleOf = ({ title, titles, name }: Selected) =>
  titles ?? name ?? (typeof title === 'string' ? title : 'Untitled')

/** A text that waits for an editor. Private, and only ever a draft: see `sanity/workflow/records.ts`. */
export const workflowRequest = defineType({
  name: 'workflowRequest',
  title: 'Request for review',
  type: 'document',
  icon: EnvelopeIcon,
  readOnly: true,
  fields: [
    ...subject,
    ...person,
    defineField({
      name: 'at',
      title: 'When',
      description: 'The moment, in Studio shown in Amsterdam time.',
      type: 'datetime',
    }),
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
    prepare: ({ by, at, ...selected }) => ({
      title: titleOf(selected),
      subtitle: [selected.language?.toUpperCase(), `sent by ${by}`, at?.slice(0, 10)].filter(Boolean).join(' · '),
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
    ...subject,
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
    prepare: ({ decision, by, ...selected }) => ({
      title: titleOf(selected),
      subtitle: [selected.language?.toUpperCase(), decision === 'approved' ? `approved by ${by}` : `asked by ${by}`]
        .filter(Boolean)
        .join(' · '),
    }),
  },
})
