import type { ComparedPiece } from '@/lib/review/compare/comparison'
import { languageFacts, type FrameLanguage } from '@/lib/languages'
import { compareWordsIn } from '@/lib/review/words/compare-words'
import { CompareLabel } from './compare-label'
import { CompareLines } from './compare-lines'
import { ComparePicture } from './compare-picture'

interface ComparePieceProps {
  readonly piece: ComparedPiece
  /** How many changes there are. */
  readonly count: number
  readonly frame: FrameLanguage
}

/** One paragraph, picture or fact, with what happened to it. */
export function ComparePiece({ piece, count, frame }: ComparePieceProps) {
  const { status, number, kind, picture } = piece
  const { direction } = languageFacts(frame)
  const words = compareWordsIn(frame)
  return (
    <div className={`compare-piece compare-is-${status}`} id={number === null ? undefined : `change-${number}`}>
      {number !== null && <CompareLabel number={number} count={count} status={status} kind={kind} frame={frame} />}
      {notesOf(piece, words).map((note) => (
        <p key={note} className="compare-note" lang={frame} dir={direction}>
          {note}
        </p>
      ))}
      {picture && <ComparePicture picture={picture} frame={frame} />}
      <CompareLines piece={piece} frame={frame} />
    </div>
  )
}

/** What marks in the text do not say. */
function notesOf({ status, kind, picture, lines, isReset }: ComparedPiece, words: ReturnType<typeof compareWordsIn>) {
  const runs = lines.flatMap((line) => line.runs)
  const isRestyledOnly = runs.some((run) => run.marksBefore) && runs.every((run) => run.kind === 'kept')
  const notes = [
    status === 'movedAway' && words.movedAway,
    kind === 'unknown' && words.unknown,
    isReset && words.reset,
    status === 'changed' && picture && words.pictures[picture.status],
    lines.some((line) => line.isRewritten) && words.rewritten,
    isRestyledOnly && words.restyled,
  ]
  return notes.filter((note) => note !== false && note !== null)
}
