import { sourceChanges, type SourceChange } from '../../../../lib/translation/source-changes.ts'
import type { Stored } from '../../../../lib/stored.ts'

/** The original of a translation, with what changed in it since. */
export interface SourceState<Original extends Stored = Stored> {
  readonly original: Original
  /** `null` while the words that were translated are looked up, or when they are not kept. */
  readonly changes: readonly SourceChange[] | null
  /** Whether the revision that was translated is still kept; `true` until it was looked for. */
  readonly isKept: boolean
}

/** A revision that was looked up: the original as it was then, or `null` when that is not kept. */
export interface LookedUp {
  readonly revision: unknown
  readonly document: Stored | null
}

/**
 * Compares an original with the revision of it that was translated.
 * @param revision as the translation has it; a translation that an import made may have none
 */
export function sourceState<Original extends Stored>(
  original: Original,
  revision: unknown,
  then: LookedUp | undefined,
): SourceState<Original> {
  if (original._rev === revision) return { original, changes: [], isKept: true }
  if (typeof revision !== 'string') return { original, changes: null, isKept: false }
  if (then?.revision !== revision) return { original, changes: null, isKept: true }
  return then.document
    ? { original, changes: sourceChanges(then.document, original), isKept: true }
    : { original, changes: null, isKept: false }
}
