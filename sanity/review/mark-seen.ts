import type { ReviewView } from './open-view.ts'
import { reviewContent, type ReviewContent } from './review-client.ts'
import type { ReviewText } from './review-texts.ts'

/** How many versions are remembered for one opening, the latest: somebody may write while the page is open. */
const maxSeen = 100

/**
 * Records that a version of a text was shown. Remarks and decisions are bound to it, so it is stored before the page is
 * sent. Two requests at the same moment may both record it, which does no harm; to let one of them fail would lose what the
 * other showed.
 */
export async function markSeen(
  view: ReviewView,
  { document }: ReviewText,
  content: ReviewContent = reviewContent(),
): Promise<void> {
  const { _id: documentId, _rev: revision } = document
  if (view.seen.some((seen) => seen.documentId === documentId && seen.revision === revision)) return
  const version = { _type: 'seenVersion', _key: crypto.randomUUID(), documentId, revision }
  const patch = content
    .write()
    .patch(view._id)
    .setIfMissing({ seen: [] })
    .append('seen', [{ ...version, at: content.now().toISOString() }])
  await (view.seen.length >= maxSeen ? patch.unset(['seen[0]']) : patch).commit()
}
