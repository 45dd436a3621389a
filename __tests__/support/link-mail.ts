import type { SanityClient } from '@sanity/client'
import { newLinkNotice } from '@/lib/notices/notice'
import { hashReviewToken, newReviewToken } from '@/sanity/preview/review-token'

/** What an editor's browser hands over. */
export interface HandedOver {
  readonly notice: string
  readonly key: string
  readonly token: string
  readonly to: string
}

export const linkId = 'review.6f9a'

/** A link, as Studio makes it. */
export async function makeLink(editor: SanityClient, more: object = {}): Promise<string> {
  const token = newReviewToken()
  const expiresAt = new Date(Date.now() + 7 * 86_400_000).toISOString()
  await editor.create({
    _id: linkId,
    _type: 'reviewLink',
    frameLanguage: 'ar',
    tokenHash: await hashReviewToken(token),
    expiresAt,
    ...more,
  })
  return token
}

/** The notice that an editor's browser writes first, and what it hands over then. */
export async function askForMail(editor: SanityClient, token: string, to = 'ada@example.org'): Promise<HandedOver> {
  const key = newReviewToken()
  const { _id: notice } = await editor.create(newLinkNotice(linkId, await hashReviewToken(key)))
  return { notice, key, token, to }
}
