import { ClockIcon } from '@sanity/icons/Clock'
import { defineField, defineType } from 'sanity'
import { titledPreview } from '../fields/titled-preview'

/** One thing that happened to a text on its way to readers. */
export const workflowStep = defineType({
  name: 'workflowStep',
  title: 'Step',
  type: 'object',
  icon: ClockIcon,
  fields: [
    defineField({
      name: 'kind',
      title: 'What',
      description: 'What happened.',
      type: 'string',
      options: {
        list: [
          { value: 'sent', title: 'Sent for review' },
          { value: 'changesAsked', title: 'Changes asked' },
          { value: 'approved', title: 'Approved' },
          { value: 'published', title: 'Published' },
          { value: 'scheduled', title: 'Scheduled' },
          { value: 'cancelled', title: 'Schedule cancelled' },
        ],
      },
    }),
    defineField({ name: 'by', title: 'Who', description: 'The name of who did it.', type: 'string' }),
    defineField({
      name: 'byId',
      title: 'Account',
      description: 'The account of who did it, which stays the same when the name changes.',
      type: 'string',
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
    defineField({
      name: 'reason',
      title: 'Why',
      description: 'What was said about it, or stood in the way.',
      type: 'text',
      rows: 2,
    }),
  ],
  preview: titledPreview({ title: 'kind', subtitle: 'by' }, 'Step'),
})
