import { cache } from 'react'
import { draftIdOf } from '../../lib/document-ids.ts'
import type { StoredDocument } from '../../lib/stored.ts'
import { serverClient } from '../client.ts'
import { REVIEW_LINK_QUERY } from '../queries/private/review-link.ts'
import { hashReviewToken } from './review-token.ts'

export interface Review {
  /** The draft, or what is published where there is none; under its published id. */
  readonly subject: StoredDocument
  readonly expiresAt: string
}

/**
 * What a preview link shows.
 * @returns `null` when the link does not work: never made, revoked, past its time, or its document is gone
 */
export const openReview = cache(async (token: string): Promise<Review | null> => {
  const hash = await hashReviewToken(token)
  if (!hash) return null
  const client = serverClient()
  const now = new Date().toISOString()
  const options = { perspective: 'published', cache: 'no-store' } as const
  const link = await client.fetch(REVIEW_LINK_QUERY, { hash, now }, options)
  if (!link?.subject || !link.expiresAt) return null
  const ids = [draftIdOf(link.subject), link.subject]
  const stored = await client.fetch<StoredDocument[]>(
    '*[_id in $ids]',
    { ids },
    { perspective: 'raw', cache: 'no-store' },
  )
  const found = stored.find(({ _id }) => _id === ids[0]) ?? stored[0]
  return found ? { subject: { ...found, _id: link.subject }, expiresAt: link.expiresAt } : null
})
