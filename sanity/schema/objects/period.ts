import { CalendarIcon } from '@sanity/icons/Calendar'
import { defineField, defineType } from 'sanity'
import { checkPartialDate } from '../rules/partial-date.ts'

/** The years for which a document holds. */
export const period = defineType({
  name: 'period',
  title: 'Period',
  type: 'object',
  icon: CalendarIcon,
  options: { columns: 3 },
  fields: [
    defineField({
      name: 'from',
      title: 'From',
      description: 'For example 2021.',
      type: 'string',
      options: { words: false },
      validation: (rule) => rule.required().custom(checkPartialDate),
    }),
    defineField({
      name: 'until',
      title: 'Until',
      description: 'As first decided, for example 2025.',
      type: 'string',
      options: { words: false },
      validation: (rule) => rule.custom(checkPartialDate),
    }),
    defineField({
      name: 'extendedUntil',
      title: 'Extended until',
      description: 'Only if it was extended, for example 2027.',
      type: 'string',
      options: { words: false },
      validation: (rule) => rule.custom(checkPartialDate),
    }),
  ],
  preview: {
    select: { from: 'from', until: 'until', extendedUntil: 'extendedUntil' },
    prepare: ({ from, until, extendedUntil }) => ({
      title: [from, extendedUntil ?? until].filter(Boolean).join('–') || 'Period',
    }),
  },
})
