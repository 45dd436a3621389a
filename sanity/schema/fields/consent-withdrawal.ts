import { defineArrayMember, defineField } from 'sanity'

const written = { group: 'end', readOnly: true, hidden: ({ value }: { value?: unknown }) => value === undefined }
const words = [defineArrayMember({ type: 'string' })]

/** What “Withdraw consent” did. All but the day is written by the machine. */
export const withdrawalFields = [
  defineField({
    name: 'withdrawnOn',
    title: 'Withdrawn on',
    description:
      'As soon as this is filled in the story is no longer shown, in any language. “Withdraw consent” in the menu of ' +
      'the story fills it in and does the rest too. When consent is given again: empty this field, publish the record, ' +
      'and publish the story.',
    type: 'date',
    group: 'end',
  }),
  defineField({
    name: 'withdrawnBy',
    title: 'Withdrawn by',
    description: 'Who pressed the button.',
    type: 'string',
    ...written,
  }),
  defineField({
    name: 'withdrawnAddresses',
    title: 'Addresses that are gone',
    description: 'Who opens one of these reads that the page is gone.',
    type: 'array',
    of: words,
    ...written,
  }),
  defineField({
    name: 'withdrawnTexts',
    title: 'Texts that were taken back',
    description: 'The story and its translations, by id: old addresses that led to them say that they are gone too.',
    type: 'array',
    of: words,
    ...written,
  }),
  defineField({
    name: 'withdrawnPictures',
    title: 'Pictures that are blocked',
    description: 'Pictures that stood in this story and nowhere else, by id. The site gives them to nobody.',
    type: 'array',
    of: words,
    ...written,
  }),
  defineField({
    name: 'withdrawalLog',
    title: 'What was done',
    description: 'Each thing that “Withdraw consent” did, or could not do, with its moment.',
    type: 'array',
    of: words,
    ...written,
  }),
]
