import type { SourceState } from './source-state.ts'

/** Whether somebody has to look at the translation: the original says something else, or nobody knows. */
export function isStale({ changes, isKept }: Pick<SourceState, 'changes' | 'isKept'>): boolean {
  return changes === null ? !isKept : changes.length > 0
}

/** The comparison in a sentence. */
export function sourceSentence({ changes, isKept }: Pick<SourceState, 'changes' | 'isKept'>): string {
  if (!isKept)
    return 'It is not known any more from which words this was translated. Compare it with the original below.'
  if (changes === null) return 'Looking up what changed…'
  return changes.length === 0
    ? 'The original has not changed since this was translated.'
    : 'The original changed since this was translated:'
}
