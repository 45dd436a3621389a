import { DocumentTextIcon } from '@sanity/icons/DocumentText'
import { defineType } from 'sanity'
import { documentFileFields } from '../fields/document-files.ts'
import { documentIdentityFields } from '../fields/document-identity.ts'
import { inDefaultLanguage } from '../fields/in-default-language.ts'
import { slugField } from '../fields/slug.ts'
import { editorNoteField, sourceField } from '../fields/source.ts'

/** A paper of the plan or about it. Sanity keeps the name `document` for itself. */
export const napDocument = defineType({
  name: 'napDocument',
  title: 'Document',
  type: 'document',
  icon: DocumentTextIcon,
  groups: [
    { name: 'content', title: 'Document', default: true },
    { name: 'files', title: 'Files and links' },
    { name: 'relations', title: 'Relations' },
    { name: 'source', title: 'Sources' },
  ],
  fields: [...documentIdentityFields, slugField('title.0.value'), ...documentFileFields, sourceField, editorNoteField],
  orderings: [{ name: 'newest', title: 'Newest first', by: [{ field: 'publishedDate', direction: 'desc' }] }],
  preview: {
    select: { title: 'title', kind: 'kind', date: 'publishedDate' },
    prepare: ({ title, kind, date }) => ({
      title: inDefaultLanguage(title),
      subtitle: [kind, date].filter(Boolean).join(' · '),
    }),
  },
})
