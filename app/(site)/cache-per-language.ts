import { dependOn, noteDependencies, type Noted } from '@/lib/dependencies/note-dependencies'
import { versionedCache, type VersionedCache } from '@/lib/search/versioned-cache'
import type { Language } from '@/lib/languages'

/** The front also renders pages again at this age. Milliseconds. */
const maxAge = 60_000

/**
 * Caches, for each language, a value that is expensive to make from all content, as long as the content version stays.
 * Whoever gets it depends on what it was made of.
 */
export function cachePerLanguage<T extends object>(
  make: (language: Language) => Promise<T>,
): (language: Language) => VersionedCache<T> {
  const all = new Map<Language, VersionedCache<T>>()
  return (language) => {
    const known = all.get(language)
    if (known) return known
    const kept = withDependencies(() => make(language))
    all.set(language, kept)
    return kept
  }
}

function withDependencies<T extends object>(make: () => Promise<T>): VersionedCache<T> {
  const kept = versionedCache({ make: () => noteDependencies(make), now: Date.now, maxAge })
  const noted = new WeakMap<T, Noted<T>>()
  return {
    async get(version) {
      const made = await kept.get(version)
      noted.set(made.value, made)
      dependOn(made.dependencies)
      return made.value
    },
    drop(thing) {
      const made = noted.get(thing)
      if (made) kept.drop(made)
    },
  }
}
