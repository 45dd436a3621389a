import type { ComparedPiece, Comparison } from '@/lib/review/compare/comparison'
import { compareOutlines } from '@/lib/review/compare/compare-outlines'
import type { Outline } from '@/lib/review/compare/outline'
import { written } from './runs'

/** Each change as one line: `changed body paragraph: A [-small -]{+large +}word`. */
export function said(before: Outline, after: Outline): string[] {
  const { groups }: Comparison = compareOutlines(before, after)
  return groups.flatMap(({ name, status, pieces }) => [
    ...(status === 'moved' ? [`moved ${name}`] : []),
    ...pieces
      .filter((piece) => piece.status !== 'same' && piece.status !== 'movedAway')
      .map((piece) => `${piece.status} ${name} ${piece.kind}: ${detailsOf(piece)}`),
  ])
}

function detailsOf({ lines, picture, isReset }: ComparedPiece): string {
  const details = lines.map(({ name, runs }) => {
    const marks = runs.flatMap((run) => (run.marksBefore ? [` <${run.marksBefore.join()}→${run.marks.join()}>`] : []))
    return (name === 'text' ? '' : `${name} `) + written(runs) + marks.join('')
  })
  const all = [picture && picture.status !== 'same' && `picture ${picture.status}`, isReset && 'reset', ...details]
  return all.filter(Boolean).join('; ')
}
