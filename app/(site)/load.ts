import { cache } from 'react'
import type { SitemapContent } from '@/lib/addresses/sitemap-entries'
import { byIds } from '@/lib/by-ids'
import type { Country, EntryPointCounts, Outcome, Story } from '@/lib/content/page-content'
import { sanityFetch } from '@/sanity/preview/live'
import { isFurther, type Language, type StoryLanguage } from '@/lib/languages'
import { storyAddresses } from '@/lib/story-index/story-addresses'
import { COUNTRY_QUERY } from '@/sanity/queries/countries'
import { DOCUMENTS_QUERY, DOCUMENT_QUERY } from '@/sanity/queries/documents'
import { HOME_QUERY, ENTRY_POINTS_QUERY } from '@/sanity/queries/home'
import { OUTCOMES_QUERY, OUTCOME_QUERY } from '@/sanity/queries/outcomes'
import { PAGE_QUERY } from '@/sanity/queries/pages'
import { SETTINGS_QUERY } from '@/sanity/queries/settings'
import { SIGNATORIES_QUERY, SIGNATORY_QUERY } from '@/sanity/queries/signatories'
import { STORY_CARDS_QUERY, STORY_QUERY } from '@/sanity/queries/stories'
import { SITEMAP_QUERY } from '@/sanity/queries/sitemap'
import { cachePerLanguage } from './cache-per-version'
import { contentVersion } from './content-version'
import { sharedCaches } from './shared-caches'
import { loadStories } from './story-index'
import { loadFurtherPart, loadPart, loadStoryAddresses } from './story-parts'

// The content of pages, fetched once per render: the head and the body of a page need the same result.

/** Every page shows them: they are asked for once for all pages, as long as nothing changes. */
const settings = (sharedCaches.settings ??= cachePerLanguage(async (language) => ({
  value: await sanityFetch({ query: SETTINGS_QUERY, params: { language } }),
})))

export const loadSettings = cache(
  async (language: Language) => (await settings(language).get(await contentVersion())).value,
)

export const loadHome = cache((language: Language) => sanityFetch({ query: HOME_QUERY, params: { language } }))

export const loadEntryPoints = cache(async (language: Language): Promise<EntryPointCounts> => {
  const [stories = 0, others] = await Promise.all([
    loadPart(language, ({ count }) => count),
    sanityFetch({ query: ENTRY_POINTS_QUERY, params: { language } }),
  ])
  return { ...others, stories }
})

export const loadPage = cache((language: Language, slug: string) =>
  sanityFetch({ query: PAGE_QUERY, params: { language, slug } }),
)

export const loadUntranslated = cache(
  async (language: Language) => (await loadPart(language, ({ untranslated }) => untranslated)) ?? [],
)

/** Everything with an address, as it is now: by it the front decides what is there at all. */
export const loadAddresses = cache(async (): Promise<SitemapContent> => {
  const [all, others] = await Promise.all([loadStories(await contentVersion()), sanityFetch({ query: SITEMAP_QUERY })])
  return { ...others, stories: storyAddresses(all).value }
})

/** The same for search engines, who may learn of a new story a moment later. */
export const loadSitemap = cache(async (): Promise<SitemapContent> => {
  const [stories, others] = await Promise.all([loadStoryAddresses(), sanityFetch({ query: SITEMAP_QUERY })])
  return { ...others, stories }
})

/** Some stories, in the order of the given ids. Stories that readers can no longer see are left out. */
export const loadStoryCards = async (language: StoryLanguage, ids: readonly string[]) => {
  return byIds(ids, await sanityFetch({ query: STORY_CARDS_QUERY, params: { language, ids } }))
}

/** A story without those around it. */
export const loadOwnStory = cache((language: StoryLanguage, slug: string) =>
  sanityFetch({ query: STORY_QUERY, params: { language, slug } }),
)

export const loadStory = cache(async (language: StoryLanguage, slug: string): Promise<Story | null> => {
  const story = await loadOwnStory(language, slug)
  if (!story) return null
  const around = isFurther(language)
    ? await loadFurtherPart(language, (index) => index.around(story._id))
    : await loadPart(language, (index) => index.around(story._id), 0)
  const { related, previous, next } = around ?? { related: [], previous: null, next: null }
  const cards = await loadStoryCards(language, [...related, ...[previous, next].filter((id) => id !== null)])
  const cardOf = (id: string | null) => cards.find(({ _id }) => _id === id) ?? null
  return { ...story, related: byIds(related, cards), previous: cardOf(previous), next: cardOf(next) }
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

export const loadOutcome = cache(async (language: Language, slug: string): Promise<Outcome | null> => {
  const { newest: stories = [], count: storyCount = 0 } =
    (await loadPart(language, (index) => index.ofOutcome(slug))) ?? {}
  const outcome = await sanityFetch({ query: OUTCOME_QUERY, params: { language, slug, stories } })
  return outcome && { ...outcome, storyCount }
})

export const loadCountries = cache(
  async (language: Language) => (await loadPart(language, ({ countries }) => countries)) ?? [],
)

/** A country, or `null` when no story in the language comes from there. */
export const loadCountry = cache(async (language: Language, slug: string): Promise<Country | null> => {
  const found = await loadPart(language, (index) => index.ofCountry(slug))
  if (!found || found.count === 0) return null
  const { newest: stories, signatories, count: storyCount, threads, languages } = found
  const country = await sanityFetch({ query: COUNTRY_QUERY, params: { language, slug, stories, signatories } })
  return (
    country && {
      ...country,
      signatories: byIds(signatories, country.signatories),
      storyCount,
      threads,
      languages,
    }
  )
})
