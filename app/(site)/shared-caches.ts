import type { IndexedStory } from '@/lib/story-index/indexed-story'
import type { FurtherLanguage, Language } from '@/lib/languages'
import type { FurtherIndex } from '@/lib/story-index/further-index'
import type { StoryIndex } from '@/lib/story-index/story-index'
import type { SearchIndex } from '@/lib/search/search-index'
import type { SETTINGS_QUERY_RESULT } from '@/lib/types.generated'
import type { VersionedCache } from '@/lib/versions/versioned-cache'
import type { CachePerLanguage } from './cache-per-version'

interface SharedCaches {
  stories?: VersionedCache<readonly IndexedStory[]>
  storyIndexes?: CachePerLanguage<StoryIndex>
  furtherIndexes?: CachePerLanguage<FurtherIndex, FurtherLanguage>
  searchIndexes?: CachePerLanguage<SearchIndex>
  /** The languages in which a search index was needed. */
  searchedIn?: Set<Language>
  settings?: CachePerLanguage<{ readonly value: SETTINGS_QUERY_RESULT }>
}

declare global {
  var nap1325Caches: SharedCaches | undefined
}

/**
 * What is expensive to make, and of which pages and route handlers need the same: Next loads the two apart, each with modules
 * of its own, so that a constant of a module is there twice. In development nothing is shared: what is made must be made by
 * the code as it is now.
 */
export const sharedCaches: SharedCaches = process.env.NODE_ENV === 'production' ? (globalThis.nap1325Caches ??= {}) : {}
