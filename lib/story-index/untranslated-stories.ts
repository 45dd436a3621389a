import type { STORY_INDEX_QUERY_RESULT } from '../types.generated.ts'

export type UntranslatedStory = Pick<
  STORY_INDEX_QUERY_RESULT[number],
  '_id' | '_type' | 'language' | 'title' | 'slug' | 'group'
>

interface StoriesByLanguage {
  /** Stories in other languages. */
  readonly others: readonly UntranslatedStory[]
  /** The groups of the stories in the reader's language. */
  readonly translated: readonly string[]
}

/** Stories that exist in another language only, each once. */
export function untranslatedStories({ others, translated }: StoriesByLanguage): UntranslatedStory[] {
  const seen = new Set(translated)
  return others.filter(({ group }) => {
    const isNew = !seen.has(group)
    seen.add(group)
    return isNew
  })
}
