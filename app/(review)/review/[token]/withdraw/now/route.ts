import { isWithdrawablePart } from '@/lib/review/consent/answer'
import { isFrameLanguage } from '@/lib/languages'
import { reviewPath } from '@/lib/review-path'
import { isFromReviewPage } from '@/sanity/review/review-form'
import { readForm } from '@/sanity/review/read-form'
import { takeBack } from '@/sanity/review/consent/take-back'
import { seeOther } from '../../../../see-other'
import type { TokenRoute } from '../../../../token-route'

/**
 * Takes back what she chose, at once. There may be no opening any more that a form could be bound to: who can send this
 * form knows the token in its address, which is the whole secret of the link.
 */
export async function POST(request: Request, { params }: TokenRoute): Promise<Response> {
  const { token } = await params
  if (!isFromReviewPage(request.headers)) return new Response(null, { status: 403 })
  const page = reviewPath(encodeURIComponent(token), 'withdraw')
  const fields = await readForm(request)
  if (typeof fields === 'number') return new Response(null, { status: fields })
  const part = fields.get('part')
  const frame = fields.get('frame')
  const choice = new URLSearchParams(isFrameLanguage(frame) ? { frame } : {})
  if (!isWithdrawablePart(part)) return seeOther(`${page}?${choice}`)
  const isTaken = await takeBack(token, part)
  choice.set(isTaken ? 'done' : 'part', part)
  if (!isTaken) choice.set('failed', '')
  return seeOther(`${page}?${choice}`)
}
