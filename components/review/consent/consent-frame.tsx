import type { ReactNode } from 'react'
import type { StoryLanguage, FrameLanguage } from '@/lib/languages'
import { consentWords } from '@/lib/review/words/consent-words'
import { reviewPath } from '@/lib/review-path'
import { reviewChoice } from '@/lib/review/review-choice'
import { FrameSwitch } from '../frame-switch'

export interface ConsentFrameProps {
  readonly token: string
  readonly frame: FrameLanguage
  /** Which text the way back leads to. */
  readonly text: StoryLanguage
  /** Where to leave to, when somebody must not see this. */
  readonly exit: ReactNode
  readonly children: ReactNode
}

/** What every page about consent has around it: the ways out, and the other languages. */
export function ConsentFrame({ token, frame, text, exit, children }: ConsentFrameProps) {
  return (
    <>
      <header className="form-bar">
        <a href={`${reviewPath(token)}${reviewChoice({ text, frame })}`}>{consentWords(frame).back}</a>
        {exit}
      </header>
      <main>
        <FrameSwitch frame={frame} text={text} />
        {children}
      </main>
    </>
  )
}
