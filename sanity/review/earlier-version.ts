import { readersParams } from '../../lib/consent/readers-params.ts'
import { draftIdOf } from '../../lib/document-ids.ts'
import type { CompareAnswer } from '../../lib/review/compare/comparison.ts'
import type { StoredDocument } from '../../lib/stored.ts'
import { documentAt } from '../../lib/translation/document-at.ts'
import { REVIEW_PUBLIC_QUERY } from '../queries/private/review-public.ts'
import type { ReviewView } from './open-view.ts'
import { reviewContent, type ReviewContent } from './review-client.ts'
import type { ReviewText } from './review-texts.ts'

/** The version that a text is compared with, or why there is none. */
export type EarlierVersion =
  | { readonly kind: 'found'; readonly document: StoredDocument; readonly readOn: string | null }
  | Exclude<CompareAnswer, { readonly kind: 'compared' }>

/**
 * The version of a text that this browser was shown last, but for the one that is shown now; `null` when there is none. Only
 * its own opening counts: another browser with the same link may be another person, and an earlier version may hold a name
 * that was taken out since.
 */
export function lastSeen({ seen }: Pick<ReviewView, 'seen'>, { document }: Pick<ReviewText, 'document'>) {
  const others = seen.filter(({ documentId, revision }) => documentId === document._id && revision !== document._rev)
  return others.at(-1) ?? null
}

/** What readers see of a text now. */
export async function publishedVersion(
  { published }: ReviewText,
  content: ReviewContent = reviewContent(),
): Promise<EarlierVersion> {
  if (!published) return { kind: 'notPublished' }
  const params = { id: published._id, ...readersParams(content.now()) }
  const options = { perspective: 'published', cache: 'no-store' } as const
  const isPublic = await content.read.fetch(REVIEW_PUBLIC_QUERY, params, options)
  return isPublic ? { kind: 'found', document: published, readOn: null } : { kind: 'notPublished' }
}

/** What this browser was shown before, from the history of the content API. */
export async function seenVersion(
  view: Pick<ReviewView, 'seen'>,
  text: ReviewText,
  content: ReviewContent = reviewContent(),
): Promise<EarlierVersion> {
  const seen = lastSeen(view, text)
  if (!seen) return { kind: 'noneSeen' }
  // The draft first, as it was shown: one transaction may have written both versions.
  const at = (id: string) => documentAt(content.read, id, seen.revision)
  const document = (await at(draftIdOf(seen.documentId))) ?? (await at(seen.documentId))
  if (!document) return { kind: 'notKept' }
  // A draft of then is asked for by the rules of its published id now, consent included.
  const { _id, _type } = text.document
  return { kind: 'found', document: { ...document, _id, _type, _rev: seen.revision }, readOn: seen.at }
}
