import { defineField } from 'sanity'

/** Who did something to a text: by name, and by account. */
export const doneBy = (title: string) => [
  defineField({ name: 'by', title, description: 'The name of who did it.', type: 'string' }),
  defineField({
    name: 'byId',
    title: 'Account',
    description: 'The account of who did it, which stays the same when the name changes.',
    type: 'string',
  }),
]

/** The moment that a record is about. */
export const moment = defineField({
  name: 'at',
  title: 'When',
  description: 'The moment, in Studio shown in Amsterdam time.',
  type: 'datetime',
})

/** Which text was seen. */
export const seenDocument = defineField({
  name: 'documentId',
  title: 'Document',
  description: 'The published id of the text.',
  type: 'string',
})

/** Which version of the text was seen. */
export const seenRevision = defineField({
  name: 'revision',
  title: 'Revision',
  description: 'The version of the text that was seen; a later one has to be looked at again.',
  type: 'string',
})
