import type { WithdrawablePart } from '@/lib/review/consent/answer'
import type { FrameLanguage } from '@/lib/languages'
import { consentWords } from '@/lib/review/words/consent-words'
import { reviewPath } from '@/lib/review-path'
import { FrameSwitch } from '../frame-switch'
import { Choice } from './choice'
import { partWords } from './part-words'

interface WithdrawChoiceProps {
  readonly token: string
  readonly frame: FrameLanguage
  readonly parts: readonly WithdrawablePart[]
  /** Whether something was sent that cannot be taken back. */
  readonly hasChosen: boolean
}

/** The first page of taking back: what. Sending it changes nothing. */
export function WithdrawChoice({ token, frame, parts, hasChosen }: WithdrawChoiceProps) {
  const words = consentWords(frame)
  return (
    <>
      <FrameSwitch frame={frame} />
      <h1>{words.withdraw}</h1>
      {hasChosen && <p role="alert">{words.choosePart}</p>}
      <p className="lead">{words.withdrawWhat}</p>
      <form method="get" action={reviewPath(token, 'withdraw')} className="consent-form">
        <input type="hidden" name="frame" value={frame} />
        <fieldset>
          <legend>{words.choosePart}</legend>
          {parts.map((part) => (
            <div key={part}>
              <Choice type="radio" name="part" value={part} describedBy={`help-${part}`}>
                {words[partWords[part].name]}
              </Choice>
              <p id={`help-${part}`}>{words[partWords[part].help]}</p>
            </div>
          ))}
        </fieldset>
        <button type="submit">{words.goOn}</button>
      </form>
      <p>{words.notBack}</p>
    </>
  )
}
