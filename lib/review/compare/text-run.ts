/** A run of text that was kept, added or removed. Kept and added runs are the new text, kept and removed ones the old. */
export interface TextRun {
  readonly kind: 'kept' | 'added' | 'removed'
  readonly text: string
}

interface WordStretch {
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
  const stretches: WordStretch[] = [{ kept: '', removed: '', added: '' }]
  for (const { kind, text } of runs) {
    const last = stretches.at(-1)
    if (text === '' || !last) continue
    if (kind !== 'kept') last[kind] += text
    else if (last.removed === '' && last.added === '') last.kept += text
    else stretches.push({ kept: text, removed: '', added: '' })
  }
  return joinKept(stretches.reduce<WordStretch[]>(joinTorn, []).flatMap(runsOf))
}

function joinTorn(before: WordStretch[], { kept, removed, added }: WordStretch): WordStretch[] {
  const last = before.at(-1)
  const isTorn = last && kept !== '' && (removed !== '' || added !== '') && !hasWord.test(kept)
  if (!isTorn) return [...before, { kept, removed, added }]
  const joined = { ...last, removed: last.removed + kept + removed, added: last.added + kept + added }
  return [...before.slice(0, -1), joined]
}

/** Space that both sides of a change begin or end with is no change: a line under it would only distract. */
function runsOf({ kept, removed, added }: WordStretch): TextRun[] {
  const start = removed && added ? sharedSpace(removed, added) : ''
  const [old, now] = [removed.slice(start.length), added.slice(start.length)]
  const end = old && now ? sharedEnd(old, now) : ''
  const runs: TextRun[] = [
    { kind: 'kept', text: kept + start },
    { kind: 'removed', text: old.slice(0, old.length - end.length) },
    { kind: 'added', text: now.slice(0, now.length - end.length) },
    { kind: 'kept', text: end },
  ]
  return runs.filter(({ text }) => text !== '')
}

function sharedSpace(one: string, other: string): string {
  let length = 0
  while (length < one.length && one[length] === other[length] && one.charAt(length).trim() === '') length++
  return one.slice(0, length)
}

function sharedEnd(one: string, other: string): string {
  let length = 0
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length) && one.at(-1 - length)?.trim() === '')
    length++
  return one.slice(one.length - length)
}

function joinKept(runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last?.kind === 'kept' && run.kind === 'kept')
      joined[joined.length - 1] = { kind: 'kept', text: last.text + run.text }
    else joined.push(run)
  }
  return joined
}
