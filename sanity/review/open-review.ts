import { cache } from 'react'
import type { StoredDocument } from '../../lib/stored.ts'
import { openLink } from './open-link.ts'
import { reviewContent } from './review-client.ts'
import { reviewTexts } from './review-texts.ts'

export interface Review {
  /** The draft, or what is published where there is none; under its published id. */
  readonly subject: StoredDocument
  readonly expiresAt: string
}

/** What a review link shows; `null` when it does not work. */
export const openReview = cache(async (token: string): Promise<Review | null> => {
  const link = await openLink(token)
  const [text] = link ? await reviewTexts(link, reviewContent()) : []
  return link && text ? { subject: text.document, expiresAt: link.expiresAt } : null
})
