import type { Language } from '../languages.ts'
import type { IndexedStory } from './indexed-story.ts'

/** What the page of an outcome or a country shows of all its stories. */
export interface StoriesOf {
  /** Ids of the newest. */
  readonly newest: readonly string[]
  readonly count: number
  /** Numbers of their outcomes, sorted. */
  readonly threads: readonly number[]
  /** Ids of their signatories, those of the newest story first. */
  readonly signatories: readonly string[]
  /** In which languages there are stories, this one or not. */
  readonly languages: readonly string[]
}

/** How many stories such a page shows. */
const mostNewest = 6

/**
 * @param stories in all languages, newest first
 * @param threadsOf the numbers of a story's outcomes
 */
export function storiesOf(
  stories: readonly IndexedStory[],
  language: Language,
  threadsOf: (story: IndexedStory) => readonly number[],
): StoriesOf {
  const own = stories.filter((story) => story.language === language)
  return {
    newest: own.slice(0, mostNewest).map(({ _id }) => _id),
    count: own.length,
    threads: [...new Set(own.flatMap(threadsOf))].toSorted((a, b) => a - b),
    signatories: [...new Set(own.flatMap((story) => story.signatories))],
    languages: [...new Set(stories.flatMap((story) => story.language ?? []))].toSorted(),
  }
}
