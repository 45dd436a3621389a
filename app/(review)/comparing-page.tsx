import { ComparePage } from '@/components/review/compare-page'
import { watchesLink } from '@/lib/enhancements'
import type { CompareChoice } from '@/lib/review/compare/compare-choice'
import { markSeen } from '@/sanity/review/mark-seen'
import type { OpenView } from '@/sanity/review/open-view'
import { loadComparison } from './load-comparison'
import { frameOf, textOf } from './load-view'
import { loadReviewSettings } from './load-settings'
import { ReviewDocument } from './review-document'
import { TextBanner } from './text-banner'
import './compare.css'

interface ComparingPageProps {
  readonly open: OpenView
  readonly compare: CompareChoice
  /** What the address says besides the token. */
  readonly chosen: Readonly<Record<string, unknown>>
}

/** What has changed in a text under review. All of the text is here, so that its version was shown is recorded as well. */
export async function ComparingPage({ open, compare, chosen }: ComparingPageProps) {
  const frame = frameOf(chosen.frame, open.link, open.view)
  const text = textOf(chosen.text, open)
  const { language } = text
  const [settings, answer] = await Promise.all([
    loadReviewSettings(language),
    loadComparison(compare, open.view, text),
    markSeen(open.view, text),
  ])
  return (
    <ReviewDocument frame={frame} reloads>
      <TextBanner open={open} text={text} frame={frame} settings={settings} compare={compare} />
      <div data-module={watchesLink}>
        <ComparePage answer={answer} chosen={compare} language={language} frame={frame} />
      </div>
    </ReviewDocument>
  )
}
