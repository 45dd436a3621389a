import type { SanityClient } from '@sanity/client'
import { LINK_MAIL_PATH, type LinkMailAnswer } from '../../../../lib/notices/link-mail-request.ts'
import { newLinkNotice } from '../../../../lib/notices/notice.ts'
import { isStored } from '../../../../lib/stored.ts'
import { hashReviewToken, newReviewToken } from '../../../preview/review-token.ts'
import { say } from '../../parts/say.ts'
import { sayMade } from '../../parts/say-made.ts'

interface LinkToSend {
  readonly linkId: string
  readonly token: string
  /** One plain address. */
  readonly to: string
}

/**
 * Has the site send a review link by mail. The notice that is written first shows the site that whoever asks may write; the
 * link and the address are in the request only, and nothing keeps them.
 * @param siteUrl the origin of Studio's window
 * @throws what the content API answers, or the network; then the site was not asked
 */
export async function sendLinkMail(
  client: SanityClient,
  { linkId, token, to }: LinkToSend,
  siteUrl: string,
): Promise<LinkMailAnswer> {
  const key = newReviewToken()
  const { _id: notice } = await client.create(newLinkNotice(linkId, await hashReviewToken(key)))
  const response = await fetch(siteUrl + LINK_MAIL_PATH, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ notice, key, token, to }),
  })
  const answer: unknown = await response.json().catch(() => null)
  if (isStored(answer) && answer.state === 'sent') return { state: 'sent' }
  if (isStored(answer) && typeof answer.problem === 'string')
    return { state: 'notSent', problem: sayMade(answer.problem) }
  return {
    state: 'notSent',
    problem: say('The site could not say whether it was sent ({status}).', { status: response.status }),
  }
}
