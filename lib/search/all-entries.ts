import type { Language } from '../languages.ts'
import type { STORY_FACETS_QUERY_RESULT } from '../types.generated.ts'
import { searchEntry, type SearchableDocument } from './entries.ts'
import { listEntries } from './list-entries.ts'
import type { SearchEntry } from './weighed-entry.ts'

type Countries = STORY_FACETS_QUERY_RESULT['countries']

/** Stories that readers of any language see, and the countries that they come from. */
interface StoryPlaces {
  readonly language: string | null
  readonly countries: readonly string[]
}

/** What an index is made of. */
interface SearchContent {
  /** As `SEARCH_QUERY` finds them. */
  readonly documents: readonly SearchableDocument[]
  readonly stories: readonly StoryPlaces[]
  readonly countries: Countries
}

/** Ids of the countries that have a page in a language: those that a story in it comes from. */
export function countriesWithPage(stories: readonly StoryPlaces[], language: Language): ReadonlySet<string> {
  return new Set(stories.filter((story) => story.language === language).flatMap(({ countries }) => countries))
}

/** Countries, which are known by their stories, and lists: what is no document that can be found by itself. */
export function otherEntries(countries: Countries, language: Language): SearchEntry[] {
  return [...countries.map((country) => searchEntry({ ...country, slug: null }, language)), ...listEntries(language)]
}

/** Everything that can be found in a language. */
export function allEntries({ documents, stories, countries }: SearchContent, language: Language): SearchEntry[] {
  const withPage = countriesWithPage(stories, language)
  const own = countries.filter(({ _id }) => withPage.has(_id))
  return [...documents.map((each) => searchEntry(each, language)), ...otherEntries(own, language)]
}
