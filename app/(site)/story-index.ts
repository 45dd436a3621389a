import { cache } from 'react'
import { stegaClean } from '@sanity/client/stega'
import { dependOn, noteDependencies, type Noted } from '@/lib/dependencies/note-dependencies'
import { languages, type FurtherLanguage, type Language } from '@/lib/languages'
import { furtherIndex, type FurtherIndex } from '@/lib/story-index/further-index'
import type { IndexedStory } from '@/lib/story-index/indexed-story'
import type { StoryIndex } from '@/lib/story-index/story-index'
import type { VersionedCache } from '@/lib/versions/versioned-cache'
import { storyKeeper } from '@/lib/story-index/story-keeper'
import { storyIndexMaker } from '@/lib/story-index/story-index-maker'
import { sanityFetch } from '@/sanity/preview/live'
import {
  INDEXED_STORIES_QUERY,
  STORY_FACETS_QUERY,
  STORY_INDEX_QUERY,
  STORY_REVISIONS_QUERY,
} from '@/sanity/queries/story-index'
import { cachePerLanguage, cachePerVersion } from './cache-per-version'
import { previewMode } from '@/sanity/preview/preview-mode'
import { contentVersion } from './content-version'
import { sharedCaches } from './shared-caches'

/** For editors, texts contain stega marks, which values to choose by must not have. Readers' have none to be looked for. */
const isForEditors = async () => (await previewMode()) === 'drafts'
const fetchAll = () => sanityFetch({ query: STORY_INDEX_QUERY })

const keptForReaders = storyKeeper({
  revisions: () => sanityFetch({ query: STORY_REVISIONS_QUERY }),
  some: (ids) => sanityFetch({ query: INDEXED_STORIES_QUERY, params: { ids } }),
  all: fetchAll,
})

const stories = (sharedCaches.stories ??= cachePerVersion(async (): Promise<readonly IndexedStory[]> => {
  return (await isForEditors()) ? stegaClean(await fetchAll()) : keptForReaders()
}))

/** Every story that readers may see, in all languages, newest first. */
export const loadStories = (version: string | null): Promise<readonly IndexedStory[]> => stories.get(version)

/**
 * The same, or those before the newest change where asking for them takes long.
 * @param longest milliseconds
 */
export async function loadStoriesSoon(longest: number): Promise<readonly IndexedStory[]> {
  const { thing, isOlder } = await stories.getSoon(await contentVersion(), longest)
  dependOn({ isProvisional: isOlder })
  return thing
}

/** What they belong to. */
export const loadFacets = cache(async (language: Language) => {
  const found = await sanityFetch({ query: STORY_FACETS_QUERY, params: { language } })
  return (await isForEditors()) ? stegaClean(found) : found
})

const makers = new Map(languages.map(({ id }) => [id, storyIndexMaker(id)]))

export const storyIndexes = (sharedCaches.storyIndexes ??= cachePerLanguage(async (language, version) => {
  const [all, facets] = await Promise.all([loadStories(version), loadFacets(language)])
  const make = makers.get(language) ?? storyIndexMaker(language)
  return make(all, facets)
}))

/** The same for languages that have stories alone. */
export const furtherIndexes = (sharedCaches.furtherIndexes ??= cachePerLanguage(
  async (language: FurtherLanguage, version: string | null) => furtherIndex(await loadStories(version), language),
))

/** Who publishes looks at once; while change follows change, nobody should wait for an index of all stories. Milliseconds. */
const usualWait = 3_000

/** What of these is newest, or was before the newest change where that takes long. */
async function soon<T>(indexes: VersionedCache<T>, longest: number): Promise<Noted<T>> {
  const version = await contentVersion()
  return noteDependencies(async () => {
    const { thing, isOlder } = await indexes.getSoon(version, longest)
    dependOn({ isOlder })
    return thing
  })
}

/** What is made of all stories. Whoever looks at it says himself what he depends on. */
export const loadStoryIndex = cache((language: Language, longest = usualWait): Promise<Noted<StoryIndex>> =>
  soon(storyIndexes(language), longest),
)

/** The same of what is made of those in a language that has stories alone. */
export const loadFurtherIndex = cache((language: FurtherLanguage): Promise<Noted<FurtherIndex>> =>
  soon(furtherIndexes(language), usualWait),
)
