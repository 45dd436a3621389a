import type { FrameLanguage } from '@/lib/languages'
import { consentWords } from '@/lib/review/words/consent-words'

interface WithdrawDoneProps {
  readonly frame: FrameLanguage
  readonly state: 'done' | 'received'
}

/** Says that it was done, or that it is being done. */
export function WithdrawDone({ frame, state }: WithdrawDoneProps) {
  const words = consentWords(frame)
  const isDone = state === 'done'
  return (
    <>
      <h1>{isDone ? words.done : words.withdraw}</h1>
      <p className="lead">{isDone ? words.doneHelp : words.received}</p>
      <p>{words.notBack}</p>
    </>
  )
}
