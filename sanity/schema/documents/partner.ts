import { UsersIcon } from '@sanity/icons/Users'
import { defineField, defineType } from 'sanity'
import { partnerFields } from '../fields/partner-identity.ts'
import { partnerCommitmentFields } from '../fields/partner-commitment.ts'
import { slugField } from '../fields/slug.ts'
import { editorNoteField, sourceField } from '../fields/source.ts'
import { inDefaultLanguage } from '../fields/in-default-language.ts'
import { translationStatusField } from '../fields/translation.ts'

/** A signatory of the plan. Its type is called `partner`, the word of the project's first data. */
export const partner = defineType({
  name: 'partner',
  title: 'Signatory',
  type: 'document',
  icon: UsersIcon,
  groups: [
    { name: 'content', title: 'Organisation', default: true },
    { name: 'pledge', title: 'Plans and pledge' },
    { name: 'translation', title: 'Translation' },
    { name: 'source', title: 'Sources' },
  ],
  fields: [
    ...partnerFields,
    slugField('name.0.value'),
    ...partnerCommitmentFields,
    defineField({
      ...translationStatusField,
      description: 'How far the text in the other language is. Readers see a notice while it is to be confirmed.',
    }),
    sourceField,
    editorNoteField,
  ],
  orderings: [
    { name: 'name', title: 'Name, by web address', by: [{ field: 'slug.current', direction: 'asc' }] },
    { name: 'kind', title: 'Kind', by: [{ field: 'kind', direction: 'asc' }] },
  ],
  preview: {
    select: { name: 'name', kind: 'kind', media: 'logo' },
    prepare: ({ name, kind, media }) => ({ title: inDefaultLanguage(name), subtitle: kind, media }),
  },
})
