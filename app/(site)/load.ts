import { cache } from 'react'
import { sanityFetch } from '@/sanity/live'
import type { Language } from '@/sanity/languages'
import { DOCUMENTS_QUERY, DOCUMENT_QUERY } from '@/sanity/queries/documents'
import { HOME_QUERY } from '@/sanity/queries/home'
import { PAGE_QUERY } from '@/sanity/queries/pages'
import { SETTINGS_QUERY } from '@/sanity/queries/settings'
import { SIGNATORIES_QUERY, SIGNATORY_QUERY } from '@/sanity/queries/signatories'
import { STORIES_QUERY, STORY_QUERY } from '@/sanity/queries/stories'

// What pages show, asked for once in a render: the head of a page and its body need the same answer.

export const loadSettings = cache((language: Language) => sanityFetch({ query: SETTINGS_QUERY, params: { language } }))

export const loadHome = cache((language: Language) => sanityFetch({ query: HOME_QUERY, params: { language } }))

export const loadPage = cache((language: Language, slug: string) =>
  sanityFetch({ query: PAGE_QUERY, params: { language, slug } }),
)

export const loadStories = cache((language: Language) => sanityFetch({ query: STORIES_QUERY, params: { language } }))

export const loadStory = cache((language: Language, slug: string) =>
  sanityFetch({ query: STORY_QUERY, params: { language, slug } }),
)

export const loadSignatories = cache((language: Language) =>
  sanityFetch({ query: SIGNATORIES_QUERY, params: { language } }),
)

export const loadSignatory = cache((language: Language, slug: string) =>
  sanityFetch({ query: SIGNATORY_QUERY, params: { language, slug } }),
)

export const loadDocuments = cache((language: Language) =>
  sanityFetch({ query: DOCUMENTS_QUERY, params: { language } }),
)

export const loadDocument = cache((language: Language, slug: string) =>
  sanityFetch({ query: DOCUMENT_QUERY, params: { language, slug } }),
)
