import type { MarkedText } from './outline.ts'
import type { TextRun } from './text-run.ts'

/** A run of text with its marks. A kept one may have had others: it became bold, or leads elsewhere now. */
export interface MarkedRun extends TextRun, MarkedText {
  /** The marks that it had; `null` unless it was kept and they differ. */
  readonly marksBefore: readonly string[] | null
}

/** Puts the marks of both versions back on the runs of their text. */
export function markRuns(
  runs: readonly TextRun[],
  before: readonly MarkedText[],
  after: readonly MarkedText[],
): MarkedRun[] {
  const [old, now] = [readerOf(before), readerOf(after)]
  return runs.flatMap(({ kind, text }) => {
    if (kind === 'removed') return old(text.length).map((part) => ({ kind, ...part, marksBefore: null }))
    if (kind === 'added') return now(text.length).map((part) => ({ kind, ...part, marksBefore: null }))
    return bothMarks(old(text.length), now(text.length))
  })
}

/** Takes the next so many letters, in parts with the same marks. */
function readerOf(texts: readonly MarkedText[]): (length: number) => MarkedText[] {
  const rest = texts.filter(({ text }) => text !== '')
  return (length) => {
    const taken: MarkedText[] = []
    for (let left = length; left > 0;) {
      const next = rest.shift()
      if (!next) return taken
      taken.push({ text: next.text.slice(0, left), marks: next.marks })
      if (next.text.length > left) rest.unshift({ ...next, text: next.text.slice(left) })
      left -= next.text.length
    }
    return taken
  }
}

/** The same text twice, each time cut where its own marks change: cut where either does. */
function bothMarks(before: readonly MarkedText[], after: readonly MarkedText[]): MarkedRun[] {
  const old = readerOf(before)
  return after.flatMap(({ text, marks }) => {
    let place = 0
    return old(text.length).map((part) => ({
      kind: 'kept' as const,
      text: text.slice(place, (place += part.text.length)),
      marks,
      marksBefore: isSameMarks(part.marks, marks) ? null : part.marks,
    }))
  })
}

function isSameMarks(before: readonly string[], after: readonly string[]): boolean {
  return before.length === after.length && before.every((mark) => after.includes(mark))
}
