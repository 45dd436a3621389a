import { versionedCache, type VersionedCache } from '@/lib/search/versioned-cache'
import type { Language } from '@/lib/languages'

/** The front also renders pages again at this age. Milliseconds. */
const maxAge = 60_000

/**
 * Caches, for each language, a value that is expensive to make from all content, as long as the content version stays.
 */
export function cachePerLanguage<T>(
  make: (language: Language) => Promise<T>,
): (language: Language) => VersionedCache<T> {
  const all = new Map<Language, VersionedCache<T>>()
  return (language) => {
    const known = all.get(language)
    if (known) return known
    const kept = versionedCache({ make: () => make(language), now: Date.now, maxAge })
    all.set(language, kept)
    return kept
  }
}
