import type { FrameLanguage } from '@/lib/languages'
import { reviewPath } from '@/lib/review-path'
import { reviewChoice } from '@/lib/review/review-choice'
import { consentWords } from '@/lib/review/words/consent-words'
import { asksConsent } from '@/sanity/review/consent/asked-consent'
import { withdrawable } from '@/sanity/review/consent/withdrawable'
import type { OpenView } from '@/sanity/review/open-view'

interface ConsentEntryProps {
  readonly token: string
  readonly open: OpenView
  readonly frame: FrameLanguage
}

/** The ways to give consent and to take it back, on the page of a text; nothing where the link does not ask for it. */
export async function ConsentEntry({ token, open, frame }: ConsentEntryProps) {
  if (!asksConsent(open)) return null
  const words = consentWords(frame)
  const choice = reviewChoice({ frame })
  const parts = (await withdrawable(token))?.parts ?? []
  return (
    <ul className="consent-entry">
      <li>
        <a href={`${reviewPath(token, 'consent')}${choice}`}>{words.title}</a>
      </li>
      {parts.length > 0 && (
        <li>
          <a href={`${reviewPath(token, 'withdraw')}${choice}`}>{words.withdraw}</a>
        </li>
      )}
    </ul>
  )
}
