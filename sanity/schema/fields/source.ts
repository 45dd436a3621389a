import { defineArrayMember, defineField } from 'sanity'
import { webAddress } from '../rules/web-address.ts'

/** Where a fact was found. Shown to readers as the sources of a page. */
export const sourceField = defineField({
  name: 'source',
  title: 'Sources',
  description: 'Web pages where these facts can be checked.',
  type: 'array',
  options: { perLanguage: true },
  group: 'source',
  of: [
    defineArrayMember({
      name: 'sourceAddress',
      title: 'Source',
      type: 'url',
      validation: (rule) => rule.uri(webAddress).error('Write a whole web address, beginning with https://.'),
    }),
  ],
  validation: (rule) => rule.unique().error('This source is in the list twice.'),
})

/** A remark among editors about how sure a fact is. Never shown to readers. */
export const editorNoteField = defineField({
  name: 'editorNote',
  title: 'Note for editors',
  description: 'What colleagues should know: doubts, what is still to be checked. Readers never see this.',
  type: 'text',
  options: { perLanguage: true, words: false },
  rows: 3,
  group: 'source',
})
