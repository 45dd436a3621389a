import { InfoOutlineIcon } from '@sanity/icons/InfoOutline'
import { defineField, defineType } from 'sanity'
import { titledPreview } from '../fields/titled-preview.ts'

/** A short remark set apart from the text: help to be found, a date to remember. */
export const callout = defineType({
  name: 'callout',
  title: 'Callout',
  type: 'object',
  icon: InfoOutlineIcon,
  fields: [
    defineField({
      name: 'tone',
      title: 'Kind',
      description: '“Help” is for places where readers find support.',
      type: 'string',
      initialValue: 'note',
      options: {
        layout: 'radio',
        list: [
          { value: 'note', title: 'Note' },
          { value: 'help', title: 'Help' },
          { value: 'warning', title: 'Warning' },
        ],
      },
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'title',
      title: 'Title',
      description: 'A few words. May stay empty.',
      type: 'string',
    }),
    defineField({
      name: 'text',
      title: 'Text',
      description: 'One or two sentences.',
      type: 'text',
      rows: 3,
      validation: (rule) => rule.required().max(400),
    }),
  ],
  preview: titledPreview({ title: 'title', subtitle: 'text' }, 'Callout'),
})
