import { diffArrays } from 'diff'
import type { Effort } from './effort.ts'
import { splitWords, type SpacedWord } from './split-words.ts'
import { tidyRuns, type TextRun } from './text-run.ts'

/** Longer texts are not taken apart, and more changed words than this are a new text to who reads it. */
const MOST_LETTERS = 60_000
const MOST_EDITS = 600
/** What even the shortest text costs. */
const LEAST_COST = 200

/** With less than this part of it kept, a text is easier to read as an old one and a new one. */
const LEAST_KEPT = 0.25

export interface ComparedText {
  readonly runs: readonly TextRun[]
  /** Whether the old text is shown whole and then the new one, because they share too little or are too long. */
  readonly isRewritten: boolean
}

/** What changed between two texts, word by word. */
export function compareWords(before: string, after: string, effort: Effort): ComparedText {
  if (before === after) return { runs: tidyRuns([{ kind: 'kept', text: after }]), isRewritten: false }
  const whole = tidyRuns([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ])
  if (before === '' || after === '') return { runs: whole, isRewritten: false }
  const runs = wordByWord(before, after, effort)
  return runs && keptPart(runs, before, after) >= LEAST_KEPT
    ? { runs, isRewritten: false }
    : { runs: whole, isRewritten: true }
}

function wordByWord(before: string, after: string, effort: Effort): TextRun[] | null {
  const cost = LEAST_COST + before.length + after.length
  if (cost > MOST_LETTERS || cost > effort.left) return null
  const maxEditLength = Math.min(MOST_EDITS, Math.floor(Math.sqrt(effort.left - cost)))
  const [old, now] = [splitWords(before), splitWords(after)]
  const isSame = (left: SpacedWord, right: SpacedWord) => left.word === right.word
  const parts = diffArrays(old, now, { comparator: isSame, maxEditLength })
  const edits = parts?.reduce((sum, { count, added, removed }) => sum + (added || removed ? count : 0), 0)
  effort.left -= cost + (edits ?? maxEditLength) ** 2
  if (!parts) return null
  let place = 0
  const runs = parts.flatMap(({ value, added, removed }): TextRun[] => {
    if (added) return value.map((word) => ({ kind: 'added', text: spaced(word) }))
    const its = old.slice(place, (place += value.length))
    if (removed) return its.map((word) => ({ kind: 'removed', text: spaced(word) }))
    return value.flatMap((word, index) => keptRuns(its[index] ?? word, word))
  })
  return tidyRuns(runs)
}

function spaced({ word, space }: SpacedWord): string {
  return word + space
}

/** A word that stayed may have another space after it: before a full stop there is none. */
function keptRuns(before: SpacedWord, after: SpacedWord): TextRun[] {
  if (before.space === after.space) return [{ kind: 'kept', text: spaced(after) }]
  return [
    { kind: 'kept', text: after.word },
    { kind: 'removed', text: before.space },
    { kind: 'added', text: after.space },
  ]
}

function keptPart(runs: readonly TextRun[], before: string, after: string): number {
  const kept = runs.reduce((sum, { kind, text }) => sum + (kind === 'kept' ? text.length : 0), 0)
  return kept / Math.max(before.length, after.length)
}
