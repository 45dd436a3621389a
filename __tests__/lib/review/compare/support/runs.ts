import type { TextRun } from '@/lib/review/compare/text-run'

/** The text before and after, as runs say. */
export function sides(runs: readonly TextRun[]) {
  const without = (kind: TextRun['kind']) =>
    runs
      .filter((run) => run.kind !== kind)
      .map(({ text }) => text)
      .join('')
  return { before: without('added'), after: without('removed') }
}

/** Runs as one reads them: `kept[-removed-]{+added+}`. */
export function written(runs: readonly TextRun[]): string {
  const signs = { kept: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const
  return runs.map(({ kind, text }) => signs[kind][0] + text + signs[kind][1]).join('')
}
