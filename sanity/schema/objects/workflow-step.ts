import { defineField, defineType } from 'sanity'

/** One thing that happened to a text on its way to readers. */
export const workflowStep = defineType({
  name: 'workflowStep',
  title: 'Step',
  type: 'object',
  fields: [
    defineField({
      name: 'kind',
      title: 'What',
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
    defineField({ name: 'by', title: 'Who', type: 'string' }),
    defineField({ name: 'byId', title: 'Account', type: 'string' }),
    defineField({ name: 'at', title: 'When', type: 'datetime' }),
    defineField({ name: 'revision', title: 'Revision', type: 'string' }),
    defineField({ name: 'reason', title: 'Why', type: 'text', rows: 2 }),
  ],
  preview: { select: { title: 'kind', subtitle: 'by' } },
})
