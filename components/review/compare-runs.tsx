import type { MarkedRun } from '@/lib/review/compare/mark-runs'
import { frameLanguageFacts, type FrameLanguage } from '@/lib/review/frame-languages'
import { compareWordsIn } from '@/lib/review/words/compare-words'
import { CompareMarks, linkOf } from './compare-marks'
import { CompareSpoken } from './compare-spoken'

interface CompareRunsProps {
  readonly runs: readonly MarkedRun[]
  readonly frame: FrameLanguage
}

type RunKind = MarkedRun['kind'] | 'restyled'

/** A text with what changed in it: by elements, by a line and a sign, and in words for screen readers. */
export function CompareRuns({ runs, frame }: CompareRunsProps) {
  return stretchesOf(runs).map(({ kind, parts, start }) => {
    const { spoken } = compareWordsIn(frame)
    const text = parts.map((run) => <MarkedPart key={run.start} run={run} frame={frame} />)
    if (kind === 'kept') return text
    const Tag = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span'
    return (
      <Tag key={start} className={`compare-${kind}`}>
        <CompareSpoken text={spoken[kind]} frame={frame} />
        <span className="compare-words">{text}</span>
        <CompareSpoken text={spoken[`${kind}End`]} frame={frame} />
      </Tag>
    )
  })
}

type PlacedRun = MarkedRun & { readonly start: number }

interface Stretch {
  readonly kind: RunKind
  readonly start: number
  readonly parts: PlacedRun[]
}

/** Runs of one kind together, whatever their marks: a change is said once. */
function stretchesOf(runs: readonly MarkedRun[]): Stretch[] {
  const stretches: Stretch[] = []
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
    <small className="compare-link" lang={frame} dir={frameLanguageFacts(frame).direction}>
      {` (${words}) `}
    </small>
  )
}
