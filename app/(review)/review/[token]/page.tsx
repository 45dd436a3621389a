import type { Metadata } from 'next'
import { ReviewCover } from '@/components/review/review-cover'
import { isCompareChoice } from '@/lib/review/compare/compare-choice'
import { frameWords } from '@/lib/review/words/frame-words'
import { ComparingPage } from '../../comparing-page'
import { keptSentences } from '../../kept-sentences'
import { frameOf, loadCover, loadView, type ReviewPageProps } from '../../load-view'
import { ReadingPage } from '../../reading-page'
import { ReviewDocument } from '../../review-document'
import { WithdrawingPage } from '../../withdrawing-page'

/** The window's title is the same for every text: it is seen by whoever sees the screen. */
export async function generateMetadata({ params, searchParams }: ReviewPageProps): Promise<Metadata> {
  const { token } = await params
  const open = await loadView(token)
  const link = open?.link ?? (await loadCover(token))
  return link ? { title: frameWords(frameOf((await searchParams).frame, link, open?.view)).title } : {}
}

/** The text, where this browser has opened it; else what stands before it. */
export default async function ReviewPage({ params, searchParams }: ReviewPageProps) {
  const { token } = await params
  const chosen = await searchParams
  const open = await loadView(token)
  if (open && isCompareChoice(chosen.compare))
    return <ComparingPage open={open} compare={chosen.compare} chosen={chosen} />
  if (open) return <ReadingPage token={token} open={open} chosen={chosen} />
  const link = await loadCover(token)
  // Reading has ended. What was agreed to by this link can still be taken back.
  if (!link) return <WithdrawingPage token={token} chosen={chosen} />
  const frame = frameOf(chosen.frame, link)
  const left = typeof link.viewLimit === 'number' ? link.viewLimit - link.views : null
  return (
    <ReviewDocument frame={frame}>
      <ReviewCover token={token} frame={frame} expiresAt={link.expiresAt} left={left} kept={keptSentences(frame)} />
    </ReviewDocument>
  )
}
