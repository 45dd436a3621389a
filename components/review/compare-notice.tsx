import type { StoryLanguage, FrameLanguage } from '@/lib/languages'
import { frameMoment } from '@/lib/review/frame-moment'
import { reviewChoice } from '@/lib/review/review-choice'
import { compareWordsIn } from '@/lib/review/words/compare-words'

interface CompareNoticeProps {
  /** Of the text. */
  readonly language: StoryLanguage
  readonly frame: FrameLanguage
  /** When another version of the text was read last (ISO 8601); `null` when none was. */
  readonly readOn: string | null
}

/** In the banner above a text: the way to what has changed; and that it has, for a reader of an earlier version. */
export function CompareNotice({ language, frame, readOn }: CompareNoticeProps) {
  const { title, newVersion, seeChanges } = compareWordsIn(frame)
  const compare = readOn === null ? 'published' : 'seen'
  const href = reviewChoice({ text: language, frame, compare })
  if (readOn === null)
    return (
      <p>
        <a href={href}>{title}</a>
      </p>
    )
  return (
    <p className="compare-new">
      {newVersion(frameMoment(readOn, frame))} <a href={href}>{seeChanges}</a>
    </p>
  )
}
