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
      type: 'reference',
      to: [{ type: 'story' }, { type: 'page' }, { type: 'partner' }, { type: 'napDocument' }],
      weak: true,
    }),
    defineField({ name: 'subjectType', title: 'Kind of text', type: 'string' }),
    defineField({ name: 'action', title: 'What', type: 'string', options: { list: ['publish', 'unpublish'] } }),
    defineField({ name: 'at', title: 'When', type: 'datetime' }),
    defineField({ name: 'revision', title: 'Revision', type: 'string' }),
    defineField({ name: 'by', title: 'Set by', type: 'string' }),
    defineField({ name: 'byId', title: 'Account', type: 'string' }),
    defineField({ name: 'state', title: 'State', type: 'string', options: { list: ['pending', 'done', 'refused'] } }),
    defineField({ name: 'reason', title: 'Why it was refused', type: 'text', rows: 3 }),
    defineField({ name: 'endedAt', title: 'Done or refused on', type: 'datetime' }),
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
