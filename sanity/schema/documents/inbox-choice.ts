import { BellIcon } from '@sanity/icons/Bell'
import { defineField, defineType } from 'sanity'

const times = [
  { value: 'never', title: 'No mail' },
  { value: 'atOnce', title: 'At once' },
  { value: 'daily', title: 'Once a day' },
]

const timeOf = (mail: unknown) => times.find(({ value }) => value === mail)?.title ?? 'Not chosen'

/**
 * When a colleague gets mail about her inbox, and where. Private; its id says whose it is. Written by the inbox in Studio, and erased
 * with its history when she wants no mail, or has no account any more.
 */
export const inboxChoice = defineType({
  name: 'inboxChoice',
  title: 'Mail about an inbox',
  type: 'document',
  icon: BellIcon,
  readOnly: true,
  fields: [
    defineField({
      name: 'mail',
      title: 'When',
      description: 'Whether she gets mail about what is new, and how soon.',
      type: 'string',
      options: {
        list: times,
      },
    }),
    defineField({
      name: 'address',
      title: 'To',
      description: 'The address of her account.',
      type: 'string',
      options: { words: false },
    }),
  ],
  preview: { select: { mail: 'mail' }, prepare: ({ mail }) => ({ title: timeOf(mail) }) },
})
