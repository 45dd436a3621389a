import { frameLanguageFacts, type FrameLanguage } from '@/lib/review/frame-languages'
import { compareWordsIn } from '@/lib/review/words/compare-words'

interface CompareNoticeProps {
  readonly frame: FrameLanguage
  /** Of the comparison with the version that was read before. */
  readonly href: string
}

/** Above a text of which another version was read before: that it changed, and where to see how. */
export function CompareNotice({ frame, href }: CompareNoticeProps) {
  const { newVersion, seeChanges } = compareWordsIn(frame)
  return (
    <p className="compare-new" lang={frame} dir={frameLanguageFacts(frame).direction}>
      {newVersion} <a href={href}>{seeChanges}</a>
    </p>
  )
}
