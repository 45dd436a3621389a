import { ConsentGiven } from '@/components/review/consent/consent-given'
import { ConsentNotYet } from '@/components/review/consent/consent-not-yet'
import { ConsentPage } from '@/components/review/consent/consent-page'
import type { ConsentForm, ConsentProblem } from '@/lib/review/consent/read-form'
import type { FrameLanguage } from '@/lib/languages'
import { consentWords } from '@/lib/review/words/consent-words'
import { reviewPath } from '@/lib/review-path'
import type { AskedConsent } from '@/sanity/review/consent/asked-consent'
import { linkConsent } from '@/sanity/review/consent/link-consent'
import type { OpenView } from '@/sanity/review/open-view'
import { reviewContent } from '@/sanity/review/review-client'
import { FORM_TOKEN_FIELD } from '@/sanity/review/review-form'
import { formDocument } from './form-document'
import { formExit } from './form-exit'

/** A page about consent, of an open link. */
export interface ConsentPlace {
  readonly token: string
  readonly open: OpenView
  readonly frame: FrameLanguage
}

interface ShownConsent {
  readonly status: number
  readonly formId: string
  readonly form: ConsentForm
  readonly problems: readonly ConsentProblem[]
  readonly obstacle: string | null
}

async function around({ token, open, frame }: ConsentPlace) {
  const { language } = open.texts[0]
  return { token, frame, text: language, exit: await formExit(language, frame) }
}

/** The questions; or, where they may not be asked in this language, that. */
export async function consentPage(place: ConsentPlace, asked: AskedConsent, shown: ShownConsent): Promise<Response> {
  const { token, open, frame } = place
  const words = consentWords(frame)
  const frameProps = await around(place)
  if (asked.notAsked !== null)
    return formDocument({ token, frame, title: words.notYet, status: 200, body: <ConsentNotYet {...frameProps} /> })
  const { status, formId, ...rest } = shown
  return formDocument({
    token,
    frame,
    title: status === 200 ? words.title : `${words.problems} – ${words.title}`,
    status,
    body: (
      <ConsentPage
        {...frameProps}
        {...rest}
        questions={asked.questions}
        textLanguages={asked.textLanguages}
        action={reviewPath(token, 'consent')}
        hidden={{ [FORM_TOKEN_FIELD]: open.formToken, id: formId, frame }}
      />
    ),
  })
}

/** What was answered last by this link; `null` when nothing was. */
export async function givenPage(place: ConsentPlace): Promise<Response | null> {
  const { token, open, frame } = place
  const answer = (await linkConsent(reviewContent().read, open.link._id))?.answers[0]
  if (!answer) return null
  const body = <ConsentGiven {...await around(place)} answer={answer} />
  return formDocument({ token, frame, title: consentWords(frame).thanks, status: 200, body })
}
