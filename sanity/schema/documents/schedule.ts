import { ClockIcon } from '@sanity/icons/Clock'
import { defineField, defineType } from 'sanity'
import { when } from '../../schedule/editors-zone'

/** A moment at which the site publishes a text or takes it down. Private; set by “Publish at…” and “Take down at…”. */
export const schedule = defineType({
  name: 'schedule',
  title: 'Set moment',
  type: 'document',
  icon: ClockIcon,
  readOnly: true,
  fields: [
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
    defineField({
      name: 'action',
      title: 'What',
      description: 'Whether the text is published or taken down.',
      type: 'string',
      options: {
        list: [
          { value: 'publish', title: 'Publish' },
          { value: 'unpublish', title: 'Take down' },
        ],
      },
    }),
    defineField({
      name: 'at',
      title: 'When',
      description: 'The moment, in Studio shown in Amsterdam time.',
      type: 'datetime',
    }),
    defineField({
      name: 'revision',
      title: 'Revision',
      description: 'The version of the text that was seen; a later one has to be looked at again.',
      type: 'string',
    }),
    defineField({ name: 'by', title: 'Set by', description: 'The name of who did it.', type: 'string' }),
    defineField({
      name: 'byId',
      title: 'Account',
      description: 'The account of who did it, which stays the same when the name changes.',
      type: 'string',
    }),
    defineField({
      name: 'state',
      title: 'State',
      description: 'Whether it is still to come, was done, or was refused.',
      type: 'string',
      options: {
        list: [
          { value: 'pending', title: 'Still to come' },
          { value: 'done', title: 'Done' },
          { value: 'refused', title: 'Refused' },
        ],
      },
    }),
    defineField({
      name: 'reason',
      title: 'Why it was refused',
      description: 'What was said about it, or stood in the way.',
      type: 'text',
      rows: 3,
    }),
    defineField({
      name: 'endedAt',
      title: 'Done or refused on',
      description: 'The moment at which it was done or refused.',
      type: 'datetime',
    }),
  ],
  orderings: [{ name: 'soonest', title: 'Soonest first', by: [{ field: 'at', direction: 'asc' }] }],
  preview: {
    select: {
      title: 'subject.title',
      titles: 'subject.title.0.value',
      name: 'subject.name.0.value',
      action: 'action',
      at: 'at',
      state: 'state',
      reason: 'reason',
    },
    prepare: ({ title, titles, name, action, at, state, reason }) => ({
      title: titles ?? name ?? (typeof title === 'string' ? title : 'Untitled'),
      subtitle:
        state === 'refused'
          ? `Not done: ${reason}`
          : `${action === 'publish' ? 'Published' : 'Taken down'} at ${when(at)} (Amsterdam)`,
    }),
  },
})
