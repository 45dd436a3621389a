import { languageFacts, type FrameLanguage } from '@/lib/languages'

interface CompareSpokenProps {
  readonly text: string
  readonly frame: FrameLanguage
}

/** Words for screen readers, in the language of the frame; others see a sign and a line instead. */
export function CompareSpoken({ text, frame }: CompareSpokenProps) {
  return (
    <span className="compare-spoken" lang={frame} dir={languageFacts(frame).direction}>
      {` ${text} `}
    </span>
  )
}
