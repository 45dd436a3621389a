import { notFound } from 'next/navigation'
import { WithdrawChoice } from '@/components/review/consent/withdraw-choice'
import { WithdrawDone } from '@/components/review/consent/withdraw-done'
import { WithdrawSure } from '@/components/review/consent/withdraw-sure'
import { isWithdrawablePart } from '@/lib/review/consent/answer'
import { defaultLanguage, isFrameLanguage } from '@/lib/languages'
import { consentWords } from '@/lib/review/words/consent-words'
import { takenBackState, withdrawable } from '@/sanity/review/consent/withdrawable'
import { formExit } from './form-exit'
import { ReviewDocument } from './review-document'

interface WithdrawingPageProps {
  readonly token: string
  /** What the address says besides the token. */
  readonly chosen: Readonly<Record<string, string | string[] | undefined>>
}

/**
 * Where consent that was given by a link is taken back: what, then whether she is sure. Nothing of the text. Where there is
 * nothing to take back, the one 404 of links.
 */
export async function WithdrawingPage({ token, chosen }: WithdrawingPageProps) {
  const found = await withdrawable(token)
  const done = isWithdrawablePart(chosen.done) ? chosen.done : null
  const state = found && done && takenBackState(found, done, Date.now())
  if (!found || (!state && found.parts.length === 0)) notFound()
  const frame = [chosen.frame, found.frameLanguage].find(isFrameLanguage) ?? 'en'
  const part = found.parts.find((each) => each === chosen.part)
  const common = { token, frame }
  return (
    <ReviewDocument frame={frame}>
      <main className="review-cover">
        <title>{consentWords(frame).withdraw}</title>
        {await formExit(defaultLanguage, frame)}
        {state && <WithdrawDone {...common} state={state} />}
        {!state && part && <WithdrawSure {...common} part={part} hasFailed={chosen.failed !== undefined} />}
        {!state && !part && <WithdrawChoice {...common} parts={found.parts} hasChosen={chosen.part !== undefined} />}
      </main>
    </ReviewDocument>
  )
}
