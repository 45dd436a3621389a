import { timingSafeEqual } from 'node:crypto'
import { reviewKeyIn } from '../../lib/review/review-cookie.ts'
import { openView, type OpenView } from './open-view.ts'
import { readForm } from './read-form.ts'
import { reviewContent, type ReviewContent } from './review-client.ts'

/** The name of the hidden field that every form of a review has, with `OpenView.formToken` as its value. */
export const FORM_TOKEN_FIELD = 'form'

/** A form that was sent from the page of a review. */
export type SentForm =
  /** The link has ended for this browser: redirect (303) to the page of the link, which gives the one 404. */
  | { readonly outcome: 'ended' }
  /** From another site. Nothing of it may be shown or kept. */
  | { readonly outcome: 'foreign' }
  /** Longer than a form may be (413), or none at all (415). */
  | { readonly outcome: 'unreadable'; readonly status: 413 | 415; readonly open: OpenView }
  /** The page belonged to another opening: nothing is done, but what was written is given back to its writer (403). */
  | { readonly outcome: 'stale'; readonly fields: URLSearchParams; readonly open: OpenView }
  | { readonly outcome: 'taken'; readonly fields: URLSearchParams; readonly open: OpenView }

/**
 * Every POST of a review with an open view (remarks, a decision, consent) begins here:
 *
 *     const sent = await takeReviewForm(request, token)
 *     if (sent.outcome !== 'taken') return refusedForm(request, token, sent)   // app/(review)/refused-form
 *     sent.fields.get('text')
 *
 * It checks, in this order, where the form comes from, that link and opening still work, its size, and the form token, which
 * the page puts into a hidden field: `<input type="hidden" name={FORM_TOKEN_FIELD} value={open.formToken} />`.
 * Rights (`linkMay`) are the caller's to check. A form is `application/x-www-form-urlencoded`.
 * @param longest how long it may be, where that is not the usual length. Bytes
 */
export async function takeReviewForm(
  request: Request,
  token: string,
  content: ReviewContent = reviewContent(),
  longest?: number,
): Promise<SentForm> {
  if (!isFromReviewPage(request.headers)) return { outcome: 'foreign' }
  const key = reviewKeyIn(request.headers.get('cookie'))
  const open = await openView(token, key, content)
  if (!open) return { outcome: 'ended' }
  const fields = await readForm(request, longest)
  if (typeof fields === 'number') return { outcome: 'unreadable', status: fields, open }
  const given = Buffer.from(fields.get(FORM_TOKEN_FIELD) ?? '')
  const expected = Buffer.from(open.formToken)
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected)
  return { outcome: isOurs ? 'taken' : 'stale', fields, open }
}

/**
 * Whether a form can come from a page of a review. Those pages send no referrer, and with that policy browsers send
 * `Origin: null` with a form (Fetch, "append a request Origin header"): what says that it is of the same origin is
 * `Sec-Fetch-Site`. Browsers too old for that header are held by the form token alone.
 */
export function isFromReviewPage(headers: Pick<Headers, 'get'>): boolean {
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin') ?? 'null'
  if (site !== null && site !== 'same-origin') return false
  if (origin === 'null') return true
  return URL.canParse(origin) && new URL(origin).host === headers.get('host')
}
