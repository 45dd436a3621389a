import type { ChangeStatus, Comparison, ListedChange, UncountedGroup, UncountedPiece } from './comparison.ts'

const LONGEST_EXCERPT = 60

/**
 * Numbers the changes in the order of the page, and lists them. A section that was added is listed by what is in it; one
 * that moved is one change, and those inside it are others.
 */
export function listChanges(uncounted: readonly UncountedGroup[]): Comparison {
  const changes: ListedChange[] = []
  const numberOf = (change: Omit<ListedChange, 'number'>) => changes.push({ number: changes.length + 1, ...change })
  const groups = uncounted.map(({ pieces, ...group }, place) => {
    const { name, status } = group
    const id = `part-${place + 1}`
    const excerpt = excerptOf(pieces[0])
    const number = status === 'moved' ? numberOf({ group: name, kind: null, status, excerpt }) : null
    const numbered = pieces.map((piece, index) => ({
      ...piece,
      id: `${id}-${index + 1}`,
      number: isChange(piece.status)
        ? numberOf({ group: name, kind: piece.kind, status: piece.status, excerpt: excerptOf(piece) })
        : null,
    }))
    return { ...group, id, number, pieces: numbered }
  })
  return { groups, changes }
}

function isChange(status: ChangeStatus): boolean {
  return status !== 'same' && status !== 'movedAway'
}

/** How the line that changed begins: as it is, or as it was when nothing of it is left. */
function excerptOf(piece: UncountedPiece | undefined): string {
  const lines = piece?.lines ?? []
  const line = lines.find((each) => each.runs.some(({ kind }) => kind !== 'kept')) ?? lines[0]
  const runs = line?.runs ?? []
  const present = runs.filter(({ kind }) => kind !== 'removed')
  const text = (present.length > 0 ? present : runs)
    .map((run) => run.text)
    .join('')
    .trim()
  // By characters: half an emoji is none.
  const cut = Array.from(text.slice(0, 2 * LONGEST_EXCERPT))
    .slice(0, LONGEST_EXCERPT)
    .join('')
  return cut.length === text.length ? text : `${cut.replace(/\s+\S*$/u, '')}…`
}
