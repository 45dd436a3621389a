import type { MarkedRun } from './mark-runs.ts'

type RunKind = MarkedRun['kind'] | 'restyled'

/** A line breaks at the space around a change, so that its sign stays with its first word; unless space is all that changed. */
export function withoutSpace(parts: readonly PlacedRun[]) {
  const text = parts.map((part) => part.text).join('')
  const [first, last] = [parts[0]?.text ?? '', parts.at(-1)?.text ?? '']
  if (!first.trim() || !last.trim()) return { before: '', inside: parts, after: '' }
  const before = text.slice(0, first.length - first.trimStart().length)
  const after = text.slice(text.length - (last.length - last.trimEnd().length))
  const inside = parts.map((part, place) => {
    const start = place === 0 ? part.text.trimStart() : part.text
    return { ...part, text: place === parts.length - 1 ? start.trimEnd() : start }
  })
  return { before, inside, after }
}

/** A run with where it begins. */
export type PlacedRun = MarkedRun & { readonly start: number }

interface RunStretch {
  readonly kind: RunKind
  readonly start: number
  readonly parts: PlacedRun[]
}

/** Runs of one kind together, whatever their marks: a change is said once. */
export function stretchesOf(runs: readonly MarkedRun[]): RunStretch[] {
  const stretches: RunStretch[] = []
  let start = 0
  for (const run of runs) {
    const kind: RunKind = run.marksBefore ? 'restyled' : run.kind
    const last = stretches.at(-1)
    if (last?.kind === kind) last.parts.push({ ...run, start })
    else stretches.push({ kind, start, parts: [{ ...run, start }] })
    start += run.text.length
  }
  return stretches
}
