import { cache } from 'react'
import { byIds } from '@/lib/by-ids'
import { untranslatedStories } from '@/lib/untranslated-stories'
import type { Story } from '@/lib/content/page-content'
import { countriesWithStories } from '@/lib/countries-with-stories'
import { sanityFetch } from '@/sanity/preview/live'
import type { Language } from '@/lib/languages'
import { COUNTRY_QUERY, COUNTRIES_QUERY } from '@/sanity/queries/countries'
import { DOCUMENTS_QUERY, DOCUMENT_QUERY } from '@/sanity/queries/documents'
import { HOME_QUERY, ENTRY_POINTS_QUERY } from '@/sanity/queries/home'
import { OUTCOMES_QUERY, OUTCOME_QUERY } from '@/sanity/queries/outcomes'
import { PAGE_QUERY } from '@/sanity/queries/pages'
import { SETTINGS_QUERY } from '@/sanity/queries/settings'
import { SIGNATORIES_QUERY, SIGNATORY_QUERY } from '@/sanity/queries/signatories'
import { UNTRANSLATED_QUERY, STORY_CARDS_QUERY, STORY_QUERY } from '@/sanity/queries/stories'
import { loadRelated } from './related'

// The content of pages, fetched once per render: the head and the body of a page need the same result.

export const loadSettings = cache((language: Language) => sanityFetch({ query: SETTINGS_QUERY, params: { language } }))

export const loadHome = cache((language: Language) => sanityFetch({ query: HOME_QUERY, params: { language } }))

export const loadEntryPoints = cache((language: Language) =>
  sanityFetch({ query: ENTRY_POINTS_QUERY, params: { language } }),
)

export const loadPage = cache((language: Language, slug: string) =>
  sanityFetch({ query: PAGE_QUERY, params: { language, slug } }),
)

export const loadUntranslated = cache(async (language: Language) =>
  untranslatedStories(await sanityFetch({ query: UNTRANSLATED_QUERY, params: { language } })),
)

/** Some stories, in the order of the given ids. Stories that readers can no longer see are left out. */
export const loadStoryCards = async (language: Language, ids: readonly string[]) => {
  return byIds(ids, await sanityFetch({ query: STORY_CARDS_QUERY, params: { language, ids } }))
}

export const loadStory = cache(async (language: Language, slug: string): Promise<Story | null> => {
  const story = await sanityFetch({ query: STORY_QUERY, params: { language, slug } })
  return story && { ...story, related: await loadStoryCards(language, await loadRelated(language, story._id)) }
})

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

export const loadOutcomes = cache((language: Language) => sanityFetch({ query: OUTCOMES_QUERY, params: { language } }))

export const loadOutcome = cache((language: Language, slug: string) =>
  sanityFetch({ query: OUTCOME_QUERY, params: { language, slug } }),
)

export const loadCountries = cache(async (language: Language) =>
  countriesWithStories(await sanityFetch({ query: COUNTRIES_QUERY, params: { language } }), language),
)

export const loadCountry = cache((language: Language, slug: string) =>
  sanityFetch({ query: COUNTRY_QUERY, params: { language, slug } }),
)
