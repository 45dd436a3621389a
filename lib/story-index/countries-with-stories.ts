import { byName } from '../groups.ts'
import type { Language } from '../languages.ts'
import type { STORY_FACETS_QUERY_RESULT } from '../types.generated.ts'

type NamedCountry = Omit<STORY_FACETS_QUERY_RESULT['countries'][number], '_rev'>

interface LocatedStory {
  readonly countries: readonly NamedCountry[]
  /** Numbers of its outcomes. */
  readonly threads: readonly number[]
}

/** A country that stories come from. */
export interface CountryWithStories extends NamedCountry {
  /** How many stories readers can see. */
  readonly count: number
  /** Numbers of the outcomes of these stories. */
  readonly threads: readonly number[]
}

/** The countries of all stories, sorted by name, each with its number of stories and their outcomes. */
export function countriesWithStories(stories: readonly LocatedStory[], language: Language): CountryWithStories[] {
  const places = new Map<string, CountryWithStories>()
  for (const { countries, threads } of stories)
    for (const country of countries) {
      const known = places.get(country._id)
      places.set(country._id, {
        ...country,
        count: (known?.count ?? 0) + 1,
        threads: [...new Set([...(known?.threads ?? []), ...threads])].toSorted((a, b) => a - b),
      })
    }
  return byName([...places.values()], language)
}
