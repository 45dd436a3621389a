import { DocumentIcon } from '@sanity/icons/Document'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { languageField } from '../fields/language.ts'
import { slugField } from '../fields/slug.ts'
import { editorNoteField, sourceField } from '../fields/source.ts'
import { translationFields } from '../fields/translation.ts'

const purposes = [
  { value: 'home', title: 'Home: About the plan' },
  { value: 'accessibility', title: 'Accessibility statement' },
  { value: 'privacy', title: 'Privacy' },
  { value: 'contact', title: 'Contact' },
  { value: 'becomeSignatory', title: 'How to become a signatory' },
  { value: 'other', title: 'Another page' },
]

const sections = [
  'textSection',
  'outcomesSection',
  'storiesSection',
  'signatoriesSection',
  'documentsSection',
  'contactsSection',
  'retentionSection',
]

/** A page that is not a story, signatory or document, in one language. */
export const page = defineType({
  name: 'page',
  title: 'Page',
  type: 'document',
  icon: DocumentIcon,
  groups: [
    { name: 'content', title: 'Page', default: true },
    { name: 'translation', title: 'Translation' },
    { name: 'source', title: 'Sources' },
  ],
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      description: 'The heading of the page, also its name in search results.',
      type: 'string',
      group: 'content',
      validation: (rule) => rule.required().max(90),
    }),
    slugField('title'),
    defineField({
      name: 'purpose',
      title: 'What this page is for',
      description: 'The site finds its home page and its fixed pages by this. One of each in a language.',
      type: 'string',
      group: 'content',
      initialValue: 'other',
      options: { perLanguage: true, list: purposes },
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'summary',
      title: 'Summary',
      description: 'One or two sentences for search and sharing, at most 280 characters. Not shown on the page.',
      type: 'text',
      rows: 3,
      group: 'content',
      validation: (rule) => rule.max(280).error('At most 280 characters.'),
    }),
    defineField({
      name: 'sections',
      title: 'Sections',
      description: 'The parts of the page, from top to bottom.',
      type: 'array',
      group: 'content',
      of: sections.map((type) => defineArrayMember({ type })),
      validation: (rule) => rule.required().min(1).error('Add at least one section.'),
    }),
    languageField('page'),
    ...translationFields('page'),
    sourceField,
    editorNoteField,
  ],
  orderings: [{ name: 'title', title: 'Title', by: [{ field: 'title', direction: 'asc' }] }],
  preview: {
    select: { title: 'title', language: 'language', purpose: 'purpose' },
    prepare: ({ title, language, purpose }) => ({
      title: title || 'Page without a title',
      subtitle: [language?.toUpperCase(), purpose].filter(Boolean).join(' · '),
    }),
  },
})
