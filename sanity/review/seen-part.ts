import { ClientError } from '@sanity/client'
import { paragraphWith, quoteOf, type Paragraph } from '../../lib/review/remarks/paragraphs.ts'
import type { StoredDocument } from '../../lib/stored.ts'
import { documentAt } from '../../lib/translation/document-at.ts'
import type { ReviewView } from './open-view.ts'
import type { ReviewContent } from './review-client.ts'
import type { ReviewText } from './review-texts.ts'

/** What a remark is about, in a version that was shown to its writer. */
export interface SeenPart {
  readonly revision: string
  /** `null`: the whole text. */
  readonly paragraph: (Paragraph & { readonly quote: string | null }) | null
}

/** The revision of a text that an opening was shown last, be it the present one; `null` when it was shown none. */
export function latestSeen({ seen }: ReviewView, { document }: ReviewText): string | null {
  return seen.findLast(({ documentId }) => documentId === document._id)?.revision ?? null
}

/**
 * The part of a text that somebody wants to say something about, as she saw it.
 * @param block the paragraph's key; `null`: the whole text
 * @returns `null` when this opening was never shown that version, or the version has no such paragraph
 */
export async function seenPart(
  view: ReviewView,
  { document }: ReviewText,
  { revision, block }: { readonly revision: string; readonly block: string | null },
  { read }: Pick<ReviewContent, 'read'>,
): Promise<SeenPart | null> {
  const isSeen = view.seen.some((seen) => seen.documentId === document._id && seen.revision === revision)
  if (!isSeen) return null
  if (block === null) return { revision, paragraph: null }
  const then = revision === document._rev ? document : await textThen(read, document, revision)
  const paragraph = paragraphWith(then ?? document, block)
  // Of a version that is no longer kept, only what is still in the text can be named, and not what it said.
  return paragraph && { revision, paragraph: { ...paragraph, quote: then && quoteOf(paragraph) } }
}

/** Hosted Sanity keeps history for a time that depends on the plan, and may refuse it to a token. */
async function textThen(read: ReviewContent['read'], { _id, _type }: StoredDocument, revision: string) {
  try {
    const then = await documentAt(read, _id, revision)
    return then && { ...then, _id, _type, _rev: revision }
  } catch (error) {
    if (error instanceof ClientError) return null
    throw error
  }
}
