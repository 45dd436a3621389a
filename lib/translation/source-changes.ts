import { diffWordsWithSpace } from 'diff'
import type { Stored } from '../stored.ts'
import { isSameBesidesText, isShared, textsOf } from './texts-of.ts'

/** A run of words that was kept, added or removed. */
export interface ChangedRun {
  readonly text: string
  readonly kind: 'same' | 'added' | 'removed'
}

/** The change of one piece of the original. */
export interface SourceChange {
  readonly field: string
  readonly path: string
  /** Empty for content that is not text: a picture, a country. */
  readonly runs: readonly ChangedRun[]
}

/** What changed in an original between two revisions, for its translator. Pure. */
export function sourceChanges(before: Stored, after: Stored): SourceChange[] {
  const old = new Map(textsOf(before).map((piece) => [piece.path, piece]))
  const now = textsOf(after)
  const present = new Set(now.map(({ path }) => path))
  const removed = [...old.values()].filter(({ path }) => !present.has(path))
  const texts = [
    ...now.map(({ field, path, text }) => ({ field, path, runs: runsOf(old.get(path)?.text ?? '', text) })),
    ...removed.map(({ field, path, text }) => ({ field, path, runs: runsOf(text, '') })),
  ]
  const changed = texts.filter(({ runs }) => runs.some(({ kind }) => kind !== 'same'))
  return [...changed, ...otherChanges(before, after)]
}

function runsOf(before: string, after: string): ChangedRun[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }))
}

function otherChanges(before: Stored, after: Stored): SourceChange[] {
  const fields = new Set([...Object.keys(after), ...Object.keys(before)])
  return [...fields]
    .filter((field) => isShared(field) && !isSameBesidesText(field, before[field], after[field]))
    .map((field) => ({ field, path: field, runs: [] }))
}
