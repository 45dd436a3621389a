import { ClockIcon } from '@sanity/icons/Clock'
import { defineField, defineType } from 'sanity'
import { when } from '../../../lib/dutch-time.ts'
import { aboutText, textTitle, titleOfText } from '../fields/about-text.ts'
import { moment, doneBy, seenRevision } from '../fields/done-by.ts'

/** A time at which the site publishes a text or takes it down. Private; set by “Publish at…” and “Take down at…”. */
export const schedule = defineType({
  name: 'schedule',
  title: 'Scheduled time',
  type: 'document',
  icon: ClockIcon,
  readOnly: true,
  fields: [
    ...aboutText,
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
    moment,
    seenRevision,
    ...doneBy('Set by'),
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
      ...titleOfText,
      action: 'action',
      at: 'at',
      state: 'state',
      reason: 'reason',
    },
    prepare: ({ action, at, state, reason, ...selected }) => ({
      title: textTitle(selected),
      subtitle:
        state === 'refused'
          ? `Not done: ${reason}`
          : `${action === 'publish' ? 'Published' : 'Taken down'} at ${when(at)} (Amsterdam)`,
    }),
  },
})
