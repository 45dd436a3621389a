import type { UNTRANSLATED_QUERY_RESULT } from './types.generated.ts'

export type UntranslatedStory = UNTRANSLATED_QUERY_RESULT['others'][number]

/** Stories that exist in another language only, each once. */
export function untranslatedStories({ others, translated }: UNTRANSLATED_QUERY_RESULT): UntranslatedStory[] {
  const seen = new Set(translated)
  return others.filter(({ group }) => {
    const isNew = !seen.has(group)
    seen.add(group)
    return isNew
  })
}
