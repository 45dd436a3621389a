import { REVIEW_VIEW_QUERY } from '../queries/private/review-link.ts'
import { hashReviewToken } from '../preview/review-token.ts'
import { formTokenOf } from './form-token.ts'
import { openLink, type OpenLink } from './open-link.ts'
import { reviewContent, asStored, type ReviewContent } from './review-client.ts'
import { reviewTexts, type ReviewText } from './review-texts.ts'

/** The version of a text that a reader was shown. */
interface SeenVersion {
  readonly documentId: string
  readonly revision: string
  /** ISO 8601: when it was shown first. */
  readonly at: string
}

/** One opening of a link, in the browser that asks. */
export interface ReviewView {
  /** `<id of the link>.view.<number>`. */
  readonly _id: string
  readonly openedAt: string | null
  readonly frameLanguage: string | null
  /** The oldest first. */
  readonly seen: readonly SeenVersion[]
}

/** All that a reader with an open link may know. */
export interface OpenView {
  readonly link: OpenLink
  readonly view: ReviewView
  /** For forms: see `takeReviewForm`. */
  readonly formToken: string
  /** At least one; the subject's own language first. */
  readonly texts: readonly [ReviewText, ...ReviewText[]]
}

/**
 * The open view of a browser: link, opening and texts, asked anew each time. Every page and every form of a review begins
 * here, or with `takeReviewForm`, which calls it.
 * @param key from the cookie `nap1325-review`
 * @returns `null` when the link does not work, this browser has not opened it, or its texts are gone
 */
export async function openView(
  token: string,
  key: string | undefined,
  content: ReviewContent = reviewContent(),
): Promise<OpenView | null> {
  if (key === undefined) return null
  const hash = await hashReviewToken(key)
  const link = hash && (await openLink(token, content))
  if (!hash || !link) return null
  const view = await content.read.fetch(REVIEW_VIEW_QUERY, { link: link._id, hash }, asStored)
  if (!view) return null
  const [text, ...others] = await reviewTexts(link, content)
  if (!text) return null
  const seen = (view.seen ?? []).flatMap(({ documentId, revision, at }) =>
    documentId && revision && at ? [{ documentId, revision, at }] : [],
  )
  return { link, view: { ...view, seen }, formToken: formTokenOf(key, view._id), texts: [text, ...others] }
}
