import type { SanityClient } from '@sanity/client'
import { hashReviewToken, newReviewToken } from '../../../preview/review-token.ts'
import { linkExpiry } from '../../../../lib/review/link-rules.ts'

/** Makes a link and returns its token, which cannot be had again. */
export async function makeLink(
  client: SanityClient,
  link: { readonly documentId: string; readonly days: number; readonly madeFor: string; readonly madeBy: string },
): Promise<string> {
  const token = newReviewToken()
  await client.create({
    // The dot keeps it from everybody who is not signed in.
    _id: `review.${crypto.randomUUID()}`,
    _type: 'reviewLink',
    subject: { _type: 'reference', _ref: link.documentId, _weak: true },
    tokenHash: await hashReviewToken(token),
    madeBy: link.madeBy,
    ...(link.madeFor ? { madeFor: link.madeFor } : {}),
    expiresAt: linkExpiry(link.days, new Date()),
  })
  return token
}

/** Ends a link at once. The record stays, so that it can be seen that there was one. */
export async function revokeLink(client: SanityClient, linkId: string): Promise<void> {
  await client.patch(linkId).set({ revokedAt: new Date().toISOString() }).commit()
}
