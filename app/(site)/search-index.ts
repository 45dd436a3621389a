import { stegaClean } from '@sanity/client/stega'
import { furtherLanguages as further, isFurther, isStoryLanguage, languages, type Language } from '@/lib/languages'
import { allEntries, countriesWithPage, otherEntries } from '@/lib/search/all-entries'
import { searchEntry, type SearchableDocument } from '@/lib/search/entries'
import { listEntries } from '@/lib/search/list-entries'
import { makeSearchIndex, type SearchIndex } from '@/lib/search/search-index'
import { searchIndexMaker, type Searchable } from '@/lib/search/search-index-maker'
import { sanityFetch } from '@/sanity/preview/live'
import { FOUND_QUERY, SEARCHABLE_QUERY, SEARCH_QUERY } from '@/sanity/queries/search'
import { cachePerLanguage } from './cache-per-version'
import { contentVersion } from './content-version'
import { sharedCaches } from './shared-caches'
import { loadFacets, loadStories } from './story-index'

/** What readers search in. */
export const searchIndexes = (sharedCaches.searchIndexes ??= cachePerLanguage(makeIndex))

/** The languages in which an index was needed since the start. */
const searchedIn = (sharedCaches.searchedIn ??= new Set())

/** What makes one index after the other. For readers: what an editor's index has in it is not among it. */
const makers = new Map(
  languages.map(({ id: language }) => [
    language,
    searchIndexMaker(language, async (ids) => [
      ...entries(await sanityFetch({ query: FOUND_QUERY, params: { language, further, ids, stories: [] } }), language),
      ...otherEntries((await loadFacets(language)).countries, language),
    ]),
  ]),
)

const entries = (found: readonly SearchableDocument[], language: Language) =>
  found.map((each) => searchEntry(each, language))

async function makeIndex(language: Language, version: string | null): Promise<SearchIndex> {
  searchedIn.add(language)
  return makers.get(language)?.(() => searchable(language, version)) ?? makeSearchIndex([], language)
}

/** A language that has stories alone has no search: they are found in that of each language of the site. */
const isFoundEverywhere = (language: unknown) => isStoryLanguage(language) && isFurther(language)

/** Everything that can be found, with what its texts are made of: stories name what they belong to. */
async function searchable(language: Language, version: string | null): Promise<Searchable[]> {
  const [stories, others, facets] = await Promise.all([
    loadStories(version),
    sanityFetch({ query: SEARCHABLE_QUERY, params: { language, further } }),
    loadFacets(language),
  ])
  const revisions = new Map(Object.values(facets).flatMap((some) => some.map(({ _id, _rev }) => [_id, _rev] as const)))
  const readable = stories.filter((story) => story.language === language || isFoundEverywhere(story.language))
  return [
    ...others.map(({ _id: id, _rev, isNewestPlan }) => ({ id, revision: [_rev, isNewestPlan].join() })),
    ...listEntries(language).map(({ id }) => ({ id, revision: '' })),
    ...[...countriesWithPage(readable, language)].flatMap((id) => {
      const revision = revisions.get(id)
      return revision === undefined ? [] : [{ id, revision }]
    }),
    ...readable
      .filter((story) => story.slug !== null)
      .map(({ _id: id, _rev, countries, outcomes, signatories }) => {
        const named = [...countries, ...outcomes, ...signatories].map((each) => revisions.get(each))
        return { id, revision: [_rev, ...named].join() }
      }),
  ]
}

/** As often an index is brought up to what has changed although nobody searches. Milliseconds. */
const upkeepPause = 10_000
let keptUpAt = Number.NEGATIVE_INFINITY

/** To be called after a change: whoever searches next waits for what changed in the last seconds, not in the last hour. */
export async function keepSearchUp(): Promise<void> {
  if (performance.now() - keptUpAt < upkeepPause) return
  keptUpAt = performance.now()
  const version = await contentVersion()
  await Promise.all([...searchedIn].map((language) => searchIndexes(language).get(version)))
}

/** An editor's index contains drafts: it is never cached, least of all for readers. */
export async function makeDraftsIndex(language: Language): Promise<SearchIndex> {
  const [found, { countries }, stories] = await Promise.all([
    sanityFetch({ query: SEARCH_QUERY, params: { language, further } }),
    loadFacets(language),
    loadStories(null),
  ])
  // For editors, texts contain stega marks, which must not be indexed.
  return makeSearchIndex(allEntries({ documents: stegaClean(found), countries, stories }, language), language)
}
