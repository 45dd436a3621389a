import { Fragment } from 'react'
import type { MarkedRun } from '@/lib/review/compare/mark-runs'
import { stretchesOf, withoutSpace, type PlacedRun } from '@/lib/review/compare/stretches'
import { languageFacts, type FrameLanguage } from '@/lib/languages'
import { compareWordsIn } from '@/lib/review/words/compare-words'
import { CompareMarks, linkOf } from './compare-marks'
import { CompareSpoken } from './compare-spoken'

interface CompareRunsProps {
  readonly runs: readonly MarkedRun[]
  readonly frame: FrameLanguage
}

/** A text with what changed in it: by elements, by a line and a sign, and in words for screen readers. */
export function CompareRuns({ runs, frame }: CompareRunsProps) {
  return stretchesOf(runs).map(({ kind, parts, start }) => {
    const { spoken } = compareWordsIn(frame)
    const shown = (some: readonly PlacedRun[]) =>
      some.map((run) => <MarkedPart key={run.start} run={run} frame={frame} />)
    if (kind === 'kept') return shown(parts)
    const Tag = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span'
    const { before, inside, after } = withoutSpace(parts)
    return (
      <Fragment key={start}>
        {before}
        <Tag className={`compare-${kind}`}>
          <CompareSpoken text={spoken[kind]} frame={frame} />
          <span className="compare-words">{shown(inside)}</span>
          <CompareSpoken text={spoken[`${kind}End`]} frame={frame} />
        </Tag>
        {after}
      </Fragment>
    )
  })
}

function MarkedPart({ run, frame }: { readonly run: PlacedRun; readonly frame: FrameLanguage }) {
  const { text, marks, marksBefore, kind } = run
  return (
    <>
      <CompareMarks marks={marks} isGone={kind === 'removed'}>
        {text}
      </CompareMarks>
      {marksBefore && <LinkChange before={linkOf(marksBefore)} now={linkOf(marks)} frame={frame} />}
    </>
  )
}

interface LinkChangeProps {
  readonly before: string | null
  readonly now: string | null
  readonly frame: FrameLanguage
}

/** Where words lead is seen nowhere on a page, and may be all that changed. */
function LinkChange({ before, now, frame }: LinkChangeProps) {
  if (before === now) return null
  const { linkBefore, linkNow } = compareWordsIn(frame)
  // Addresses run from left to right in every language.
  const isolated = (address: string) => `\u2066${address}\u2069`
  const words = [before && linkBefore(isolated(before)), now && linkNow(isolated(now))].filter(Boolean).join('; ')
  return (
    <small className="compare-link" lang={frame} dir={languageFacts(frame).direction}>
      {` (${words}) `}
    </small>
  )
}
