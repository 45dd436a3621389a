import { BellIcon } from '@sanity/icons/Bell'
import { defineField, defineType } from 'sanity'

/** A message above every page. */
export const notice = defineType({
  name: 'notice',
  title: 'Notice',
  type: 'object',
  icon: BellIcon,
  fields: [
    defineField({
      name: 'shown',
      title: 'Show it',
      description: 'Readers see the notice on every page as long as this is on.',
      type: 'boolean',
      initialValue: false,
    }),
    defineField({
      name: 'text',
      title: 'Words',
      description: 'One sentence in each language.',
      type: 'internationalizedArrayString',
    }),
  ],
})
