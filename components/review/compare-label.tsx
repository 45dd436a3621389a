import type { ChangeStatus } from '@/lib/review/compare/comparison'
import type { PieceKind } from '@/lib/review/compare/names'
import { languageFacts, type FrameLanguage } from '@/lib/languages'
import { compareWordsIn } from '@/lib/review/words/compare-words'

interface CompareLabelProps {
  readonly number: number
  readonly count: number
  readonly status: ChangeStatus
  /** `null` for a part of the page as a whole. */
  readonly kind: PieceKind | null
  readonly frame: FrameLanguage
}

/** “Added: paragraph”. */
export function changeName(status: ChangeStatus, kind: PieceKind | null, frame: FrameLanguage): string {
  const words = compareWordsIn(frame)
  const what = kind && words.kinds[kind]
  const happened = status === 'same' || status === 'movedAway' ? '' : words.status[status]
  return [happened, what].filter(Boolean).join(': ')
}

/** Stands above a change: which it is, what happened, and the way to the next. */
export function CompareLabel({ number, count, status, kind, frame }: CompareLabelProps) {
  const { locale, direction } = languageFacts(frame)
  const words = compareWordsIn(frame)
  const isLast = number === count
  return (
    <p className="compare-label" lang={frame} dir={direction}>
      <span>{words.change(new Intl.NumberFormat(locale).format(number))}</span>{' '}
      <strong>{changeName(status, kind, frame)}</strong>{' '}
      <a href={isLast ? '#changes' : `#change-${number + 1}`}>{isLast ? words.toList : words.next}</a>
    </p>
  )
}
