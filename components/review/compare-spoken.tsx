import { frameLanguageFacts, type FrameLanguage } from '@/lib/review/frame-languages'

interface CompareSpokenProps {
  readonly text: string
  readonly frame: FrameLanguage
}

/** Words for screen readers, in the language of the frame; others see a sign and a line instead. */
export function CompareSpoken({ text, frame }: CompareSpokenProps) {
  return (
    <span className="compare-spoken" lang={frame} dir={frameLanguageFacts(frame).direction}>
      {` ${text} `}
    </span>
  )
}
