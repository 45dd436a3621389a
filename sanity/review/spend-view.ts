import { ClientError } from '@sanity/client'
import type { FrameLanguage } from '../../lib/languages.ts'
import { isUsedUp } from '../../lib/review/link-rules.ts'
import { hashReviewToken, newReviewToken } from '../preview/review-token.ts'
import type { OpenLink } from './open-link.ts'
import { reviewContent, type ReviewContent } from './review-client.ts'

/**
 * Opens a link once more. Each opening takes the next number as its id, and an id can be created once: so many at the same
 * moment cannot pass the limit, on hosted Sanity either, and each that finds its number taken tries the next.
 * @returns the key for the browser's cookie; `null` when there was no opening left
 */
export async function spendView(
  link: OpenLink,
  frameLanguage: FrameLanguage,
  content: ReviewContent = reviewContent(),
): Promise<string | null> {
  const key = newReviewToken()
  const view = {
    _type: 'reviewView',
    link: { _type: 'reference', _ref: link._id, _weak: true },
    openedAt: content.now().toISOString(),
    keyHash: await hashReviewToken(key),
    frameLanguage,
    seen: [],
  }
  for (let views = link.views; !isUsedUp(link, views); views += 1)
    if (await isCreated(content, { ...view, _id: `${link._id}.view.${views + 1}` })) return key
  return null
}

async function isCreated({ write }: ReviewContent, view: { _id: string; _type: string }): Promise<boolean> {
  try {
    await write().create(view)
    return true
  } catch (error) {
    if (error instanceof ClientError && error.statusCode === 409) return false
    throw error
  }
}
