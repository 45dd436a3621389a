import type { SourceState } from './source-state.ts'
import { say } from '../../parts/say.ts'

/** Whether somebody has to look at the translation: the original says something else, or nobody knows. */
export function isStale({ changes, isKept }: Pick<SourceState, 'changes' | 'isKept'>): boolean {
  return changes === null ? !isKept : changes.length > 0
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
