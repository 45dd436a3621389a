import { consentWords } from '@/lib/review/words/consent-words'
import { ConsentFrame, type ConsentFrameProps } from './consent-frame'

/** Says plainly that consent cannot be asked in this language, and what to do. */
export function ConsentNotYet(frame: Omit<ConsentFrameProps, 'children'>) {
  const words = consentWords(frame.frame)
  return (
    <ConsentFrame {...frame}>
      <h1>{words.notYet}</h1>
      <p>{words.notYetWhy}</p>
    </ConsentFrame>
  )
}
