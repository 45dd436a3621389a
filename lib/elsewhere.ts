import type { ELSEWHERE_QUERY_RESULT } from './types.generated.ts'

export type StoryElsewhere = ELSEWHERE_QUERY_RESULT['others'][number]

/** Stories that are there in another language only, each once. */
export function storiesElsewhere({ others, told }: ELSEWHERE_QUERY_RESULT): StoryElsewhere[] {
  const seen = new Set(told)
  return others.filter(({ group }) => {
    const isNew = !seen.has(group)
    seen.add(group)
    return isNew
  })
}
