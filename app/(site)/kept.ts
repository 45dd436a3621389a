import { keepCurrent, type Kept } from '@/lib/search/keep-current'
import type { Language } from '@/lib/languages'

/** Pages are made anew at this age too: see the front. Milliseconds. */
const maxAge = 60_000

/** Something that is dear to make of all content in a language, kept as long as the content version stays. */
export function keptForEach<T>(make: (language: Language) => Promise<T>): (language: Language) => Kept<T> {
  const all = new Map<Language, Kept<T>>()
  return (language) => {
    const known = all.get(language)
    if (known) return known
    const kept = keepCurrent({ make: () => make(language), now: Date.now, maxAge })
    all.set(language, kept)
    return kept
  }
}
