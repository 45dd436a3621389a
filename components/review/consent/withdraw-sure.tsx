import type { WithdrawablePart } from '@/lib/review/consent/answer'
import type { FrameLanguage } from '@/lib/languages'
import { consentWords, filled } from '@/lib/review/words/consent-words'
import { reviewPath } from '@/lib/review-path'
import { partWords } from './part-words'

interface WithdrawSureProps {
  readonly token: string
  readonly frame: FrameLanguage
  readonly part: WithdrawablePart
  readonly hasFailed: boolean
}

/** The second page of taking back: whether she is sure. Its button does it at once. */
export function WithdrawSure({ token, frame, part, hasFailed }: WithdrawSureProps) {
  const words = consentWords(frame)
  const { name, help } = partWords[part]
  return (
    <>
      {hasFailed && <p role="alert">{words.notDone}</p>}
      <h1>{words.sure}</h1>
      <p className="lead">{filled(words.takesBack, { part: words[name] })}</p>
      <p>{words[help]}</p>
      <p>{words.notBack}</p>
      <form method="post" action={`${reviewPath(token, 'withdraw')}/now`} className="consent-form">
        <input type="hidden" name="frame" value={frame} />
        <input type="hidden" name="part" value={part} />
        <button type="submit">{words.now}</button>
      </form>
      <p>
        <a href={`${reviewPath(token, 'withdraw')}?frame=${frame}`}>{words.cancel}</a>
      </p>
    </>
  )
}
