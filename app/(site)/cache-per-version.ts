import { dependOn, noteDependencies, type Noted } from '@/lib/dependencies/note-dependencies'
import { versionedCache, type VersionedCache } from '@/lib/versions/versioned-cache'
import type { Language, StoryLanguage } from '@/lib/languages'

/** The front also renders pages again at this age. Milliseconds. */
const maxAge = 60_000

/**
 * Caches a value that is expensive to make from all content, as long as the content version stays. Whoever gets it depends
 * on what it was made of. One cached value that another is made of must be of the same version.
 */
export function cachePerVersion<T extends object>(make: (version: string | null) => Promise<T>): VersionedCache<T> {
  const kept = versionedCache({ make: (version) => noteDependencies(() => make(version)), now: Date.now, maxAge })
  const take = (made: Noted<T>) => {
    dependOn(made.dependencies)
    return made.value
  }
  return {
    get: async (version) => take(await kept.get(version)),
    async getSoon(version, longest) {
      const { thing, isOlder } = await kept.getSoon(version, longest)
      return { thing: take(thing), isOlder }
    },
  }
}

export type CachePerLanguage<T, L extends StoryLanguage = Language> = (language: L) => VersionedCache<T>

/** The same for a value in each language. */
export function cachePerLanguage<T extends object, L extends StoryLanguage = Language>(
  make: (language: L, version: string | null) => Promise<T>,
): CachePerLanguage<T, L> {
  const all = new Map<L, VersionedCache<T>>()
  return (language) => {
    const known = all.get(language) ?? cachePerVersion((version) => make(language, version))
    all.set(language, known)
    return known
  }
}
