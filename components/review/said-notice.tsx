import { languageFacts, type FrameLanguage } from '@/lib/languages'
import { SAID_PLACE } from '@/lib/review/remarks/remark-paths'
import { remarkWords } from '@/lib/review/words/remark-words'

interface SaidNoticeProps {
  /** As it is in the address after something was sent; anything else shows nothing. */
  readonly said: unknown
  readonly frame: FrameLanguage
}

/** Says that what was sent has arrived, and whether the text had moved on meanwhile. */
export function SaidNotice({ said, frame }: SaidNoticeProps) {
  const words = remarkWords(frame)
  if (said !== 'remark' && said !== 'decision') return null
  return (
    <output className="said-notice" id={SAID_PLACE} tabIndex={-1} lang={frame} dir={languageFacts(frame).direction}>
      {said === 'remark' ? words.thanksRemark : words.thanksDecision}
    </output>
  )
}
