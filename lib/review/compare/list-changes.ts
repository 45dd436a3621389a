import type { ChangeStatus, ComparedGroup, ComparedPiece, Comparison, ListedChange } from './comparison.ts'

const LONGEST_EXCERPT = 60

/** Numbers the changes in the order of the page, and lists them. */
export function listChanges(groups: readonly ComparedGroup[]): Comparison {
  const changes: ListedChange[] = []
  const isChange = (status: ChangeStatus) => status !== 'same' && status !== 'movedAway'
  const numbered = groups.map((group) => {
    // A section that was added is listed by what is in it; one that moved is one change, with those inside it apart.
    const number = group.status === 'moved' ? changes.length + 1 : null
    if (number !== null) changes.push({ ...listed(group, number), kind: null, excerpt: excerptOf(group.pieces[0]) })
    const pieces = group.pieces.map((piece) => {
      if (!isChange(piece.status)) return piece
      changes.push({
        ...listed(group, changes.length + 1),
        kind: piece.kind,
        status: piece.status,
        excerpt: excerptOf(piece),
      })
      return { ...piece, number: changes.length }
    })
    return { ...group, number, pieces }
  })
  return { groups: numbered, changes }
}

function listed({ name, status }: ComparedGroup, number: number) {
  return { number, group: name, status }
}

/** How a piece begins: as it is, or as it was when nothing of it is left. */
function excerptOf(piece: ComparedPiece | undefined): string {
  const runs = piece?.lines.flatMap((line) => line.runs) ?? []
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
