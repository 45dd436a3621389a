import { BookIcon } from '@sanity/icons/Book'
import { defineType } from 'sanity'
import { languageField } from '../fields/language.ts'
import { slugField } from '../fields/slug.ts'
import { editorNoteField, sourceField } from '../fields/source.ts'
import { translationFields } from '../fields/translation.ts'
import { storyContentFields } from '../fields/story-content.ts'
import { storyCreditFields } from '../fields/story-credits.ts'
import { storyCareFields, storyDateFields } from '../fields/story-care.ts'

/** A Story of Change, in one language. */
export const story = defineType({
  name: 'story',
  title: 'Story of Change',
  type: 'document',
  icon: BookIcon,
  groups: [
    { name: 'content', title: 'Story', default: true },
    { name: 'credits', title: 'Where and who' },
    { name: 'care', title: 'Care' },
    { name: 'dates', title: 'Dates' },
    { name: 'translation', title: 'Translation' },
    { name: 'source', title: 'Sources' },
  ],
  fields: [
    ...storyContentFields,
    slugField('title'),
    ...storyCreditFields,
    ...storyCareFields,
    ...storyDateFields,
    languageField('story'),
    ...translationFields('story'),
    sourceField,
    editorNoteField,
  ],
  orderings: [
    { name: 'newest', title: 'Newest first', by: [{ field: 'publishedAt', direction: 'desc' }] },
    { name: 'title', title: 'Title', by: [{ field: 'title', direction: 'asc' }] },
    { name: 'reviewBy', title: 'To be looked at first', by: [{ field: 'reviewBy', direction: 'asc' }] },
  ],
  preview: {
    select: { title: 'title', language: 'language', country: 'countries.0.code', media: 'coverImage' },
    prepare: ({ title, language, country, media }) => ({
      title: title || 'Story without a title',
      subtitle: [language?.toUpperCase(), country].filter(Boolean).join(' · '),
      media,
    }),
  },
})
