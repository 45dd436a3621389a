import { reviewKeyIn } from '@/lib/review/review-cookie'
import { reviewPath } from '@/lib/review-path'
import { askedConsent, asksConsent } from '@/sanity/review/consent/asked-consent'
import { openView } from '@/sanity/review/open-view'
import { consentPage, givenPage } from '../../../consent-pages'
import { frameOf } from '../../../load-view'
import { seeOther } from '../../../see-other'
import { takeConsent } from '../../../take-consent'
import type { TokenRoute } from '../../../token-route'

const nothing = { answers: {}, period: null, reads: [], nameGiven: '' } as const

/** Asks for consent; after it was given, says so. Where the link does not ask, back to its text. */
export async function GET(request: Request, { params }: TokenRoute): Promise<Response> {
  const { token } = await params
  const open = await openView(token, reviewKeyIn(request.headers.get('cookie')))
  if (!open || !asksConsent(open)) return seeOther(reviewPath(encodeURIComponent(token)))
  const asked = new URL(request.url).searchParams
  const frame = frameOf(asked.get('frame'), open.link, open.view)
  const place = { token, open, frame }
  const given = asked.has('given') ? await givenPage(place) : null
  if (given) return given
  const formId = crypto.randomUUID()
  const shown = { status: 200, formId, form: nothing, problems: [], obstacle: null }
  return consentPage(place, await askedConsent(open, frame), shown)
}

/** @see takeConsent */
export async function POST(request: Request, { params }: TokenRoute): Promise<Response> {
  return takeConsent(request, (await params).token)
}
