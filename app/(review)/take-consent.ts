import { readConsentForm } from '@/lib/review/consent/read-form'
import { consentWords } from '@/lib/review/words/consent-words'
import { reviewPath } from '@/lib/review-path'
import { reviewChoice } from '@/lib/review/review-choice'
import { askedConsent, asksConsent } from '@/sanity/review/consent/asked-consent'
import { isFormId } from '@/sanity/review/consent/give-answer'
import { takeAnswer } from '@/sanity/review/consent/take-answer'
import { takeReviewForm } from '@/sanity/review/review-form'
import { consentPage } from './consent-pages'
import { frameOf } from './load-view'
import { seeOther } from './see-other'

/** Takes what a person answered, or gives the form back with everything that she chose. */
export async function takeConsent(request: Request, token: string): Promise<Response> {
  const sent = await takeReviewForm(request, token)
  if (sent.outcome === 'foreign') return new Response(null, { status: 403 })
  if (sent.outcome === 'ended' || !asksConsent(sent.open)) return seeOther(reviewPath(token))
  const { open } = sent
  const fields = 'fields' in sent ? sent.fields : new URLSearchParams()
  const frame = frameOf(fields.get('frame'), open.link, open.view)
  const asked = await askedConsent(open, frame)
  const { form, problems } = readConsentForm(fields, asked)
  const id = fields.get('id')
  const formId = isFormId(id) ? id : crypto.randomUUID()
  const place = { token, open, frame }
  const again = (status: number, obstacle: string | null) =>
    consentPage(place, asked, { status, formId, form, problems, obstacle })

  const words = consentWords(frame)
  if (sent.outcome === 'unreadable') return again(sent.status, words.otherPage)
  if (sent.outcome === 'stale') return again(403, words.otherPage)
  if (asked.notAsked !== null || problems.length > 0) return again(422, null)
  const outcome = await takeAnswer(open, { storyId: asked.storyId, formId, form, frame })
  if (outcome === 'moved') return again(409, words.moved)
  if (outcome === 'tooMany') return again(429, words.tooMany)
  return seeOther(`${reviewPath(token, 'consent')}${reviewChoice({ frame })}&given`)
}
