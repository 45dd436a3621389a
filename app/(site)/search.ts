import { stegaClean } from '@sanity/client/stega'
import { dependOn } from '@/lib/dependencies/note-dependencies'
import { languages, type Language } from '@/lib/languages'
import type { Choice } from '@/lib/finding/parameters'
import { searchEntry, resultItem } from '@/lib/search/entries'
import { hitPage, withTexts, type SearchResults } from '@/lib/search/results'
import { postingsMaker } from '@/lib/search/postings'
import { searchableTexts, type Searchable } from '@/lib/search/searchable-texts'
import { makeSearchIndex, type SearchIndex } from '@/lib/search/search-index'
import { sanityFetch } from '@/sanity/preview/live'
import { previewMode } from '@/sanity/preview/preview-mode'
import { FOUND_QUERY, SEARCHABLE_QUERY, SEARCH_QUERY } from '@/sanity/queries/search'
import { contentVersion } from './content-version'
import { cachePerLanguage } from './cache-per-language'
import { loadFacets, loadStories } from './story-index'

const indexes = cachePerLanguage(makeIndex)

/** What is remembered from one index to the next. For readers: what an editor's index has in it is not among it. */
const remembered = new Map(
  languages.map(({ id: language }) => {
    const textsOf = searchableTexts({
      all: async () => (await sanityFetch({ query: SEARCH_QUERY, params: { language } })).map(searchEntry),
      some: async (ids) => (await sanityFetch({ query: FOUND_QUERY, params: { language, ids } })).map(searchEntry),
    })
    return [language, { textsOf, postingsOf: postingsMaker(language) }]
  }),
)

async function makeIndex(language: Language, version: string | null): Promise<SearchIndex> {
  const { textsOf, postingsOf } = remembered.get(language) ?? {}
  const texts = await textsOf?.(await searchable(language, version))
  return makeSearchIndex(texts ?? [], language, postingsOf)
}

/** Everything that can be found, with what its texts are made of: stories name what they belong to. */
async function searchable(language: Language, version: string | null): Promise<Searchable[]> {
  const [stories, others, facets] = await Promise.all([
    loadStories(version),
    sanityFetch({ query: SEARCHABLE_QUERY, params: { language } }),
    loadFacets(language),
  ])
  const revisions = new Map(Object.values(facets).flatMap((some) => some.map(({ _id, _rev }) => [_id, _rev] as const)))
  return [
    ...others.map(({ _id: id, _rev: revision }) => ({ id, revision })),
    ...stories
      .filter((story) => story.language === language && story.slug !== null)
      .map(({ _id: id, _rev, countries, outcomes, signatories }) => {
        const named = [...countries, ...outcomes, ...signatories].map((each) => revisions.get(each))
        return { id, revision: [_rev, ...named].join() }
      }),
  ]
}

async function makeDraftsIndex(language: Language): Promise<SearchIndex> {
  const found = await sanityFetch({ query: SEARCH_QUERY, params: { language } })
  // For editors, texts contain stega marks, which must not be indexed.
  return makeSearchIndex(stegaClean(found).map(searchEntry), language)
}

const newestIndex = async (language: Language) => indexes(language).get(await contentVersion())

/** Who searches for what was published a moment ago should find it; nobody should wait while change follows change. Milliseconds. */
const longestWait = 1_000

/** The one before it where a new one takes long to make. */
async function indexAtHand(language: Language): Promise<SearchIndex> {
  const { thing, isOlder } = await indexes(language).getSoon(await contentVersion(), longestWait)
  dependOn({ isProvisional: isOlder })
  return thing
}

/**
 * Searches the index, and fetches the texts of the hits again, so that a story which readers can no longer see is not
 * shown, however old the index. If a hit is missing, the index is out of date and the search is repeated.
 * @returns `null` when there is no such page
 */
export async function searchFor(language: Language, choice: Choice, isAgain = false): Promise<SearchResults | null> {
  // An editor's index contains drafts: it must never be cached for readers.
  const isDraft = (await previewMode()) === 'drafts'
  const index = isDraft ? await makeDraftsIndex(language) : await (isAgain ? newestIndex : indexAtHand)(language)
  const page = hitPage(index, choice, language)
  if (!page) return null
  const ids = page.items.map(({ id }) => id)
  const found = await sanityFetch({ query: FOUND_QUERY, params: { language, ids } })
  if (found.length < ids.length && !isAgain && !isDraft) {
    indexes(language).drop(index)
    return searchFor(language, choice, true)
  }
  return withTexts(
    page,
    found.map((each) => resultItem(each, language)),
  )
}
