import type { SourceState } from './source-state.ts'
import { say } from '../../parts/say.ts'

/** What to warn of at the translation: the original says something else, or nobody knows. `null` when there is nothing. */
export function sourceWarning({ changes, isKept }: Pick<SourceState, 'changes' | 'isKept'>): string | null {
  if (!isKept) return say('To be compared with its original')
  return changes !== null && changes.length > 0 ? say('Original changed since') : null
}

/** The comparison in a sentence. */
export function sourceSentence({ changes, isKept }: Pick<SourceState, 'changes' | 'isKept'>): string {
  if (!isKept)
    return say('It is not known any more from which words this was translated. Compare it with the original below.')
  if (changes === null) return say('Looking up what changed…')
  return changes.length === 0
    ? say('The original has not changed since this was translated.')
    : say('The original changed since this was translated:')
}
