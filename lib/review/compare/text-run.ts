/** A run of text that was kept, added or removed. Kept and added runs are the new text, kept and removed ones the old. */
export interface TextRun {
  readonly kind: 'kept' | 'added' | 'removed'
  readonly text: string
}

interface Stretch {
  kept: string
  removed: string
  added: string
}

const hasWord = /[\p{L}\p{N}]/u

/**
 * Runs as people read them: what was removed before what came instead, nothing empty, and no lone sign or space kept
 * between two changes, which would tear a phrase apart.
 */
export function tidyRuns(runs: readonly TextRun[]): TextRun[] {
  const stretches: Stretch[] = [{ kept: '', removed: '', added: '' }]
  for (const { kind, text } of runs) {
    const last = stretches.at(-1)
    if (text === '' || !last) continue
    if (kind !== 'kept') last[kind] += text
    else if (last.removed === '' && last.added === '') last.kept += text
    else stretches.push({ kept: text, removed: '', added: '' })
  }
  return stretches.reduce<Stretch[]>(joinTorn, []).flatMap(runsOf)
}

function joinTorn(before: Stretch[], { kept, removed, added }: Stretch): Stretch[] {
  const last = before.at(-1)
  const isTorn = last && kept !== '' && (removed !== '' || added !== '') && !hasWord.test(kept)
  if (!isTorn) return [...before, { kept, removed, added }]
  const joined = { ...last, removed: last.removed + kept + removed, added: last.added + kept + added }
  return [...before.slice(0, -1), joined]
}

function runsOf({ kept, removed, added }: Stretch): TextRun[] {
  const runs: TextRun[] = [
    { kind: 'kept', text: kept },
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
  ]
  return runs.filter(({ text }) => text !== '')
}
