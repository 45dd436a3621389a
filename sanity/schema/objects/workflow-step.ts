import { ClockIcon } from '@sanity/icons/Clock'
import { defineField, defineType } from 'sanity'
import { moment, doneBy, seenRevision } from '../fields/done-by.ts'
import { titledPreview } from '../fields/titled-preview.ts'

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
          { value: 'changesAskedByLink', title: 'Changes asked by link' },
          { value: 'approvedByLink', title: 'Approved by link' },
        ],
      },
    }),
    ...doneBy('Who'),
    moment,
    seenRevision,
    defineField({
      name: 'reason',
      title: 'Why',
      description: 'What was said about it, or stood in the way.',
      type: 'text',
      rows: 2,
    }),
    defineField({
      name: 'noteId',
      title: 'Note',
      description: 'The review note of a decision by link. What it says is erased with it.',
      type: 'string',
      options: { words: false },
    }),
  ],
  preview: titledPreview({ title: 'kind', subtitle: 'by' }, 'Step'),
})
