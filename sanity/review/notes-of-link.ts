import type { SanityClient } from '@sanity/client'
import { paceProblem, paceWindow } from '../../lib/review/remarks/remark-pace.ts'
import type { REVIEW_NOTES_QUERY_RESULT } from '../../lib/types.generated.ts'
import { REVIEW_NOTE_COUNTS_QUERY, REVIEW_NOTES_QUERY } from '../queries/private/review-notes.ts'

/** A remark or decision, with what editors answered: as everybody with the same link sees it. */
export type ReviewNoteRow = REVIEW_NOTES_QUERY_RESULT[number]

const asStored = { perspective: 'published', cache: 'no-store' } as const

/**
 * What was said by one link, the oldest first.
 * @param linkId the id of the link's document
 */
export function notesOfLink(client: SanityClient, linkId: string): Promise<ReviewNoteRow[]> {
  return client.fetch(REVIEW_NOTES_QUERY, { link: linkId }, asStored)
}

/**
 * Whether a link takes another remark at a moment. Counted in the content, so that every process comes to the same answer
 * and nothing is remembered of anybody; requests at the very same moment may each still see room.
 */
export async function paceOfLink(
  client: SanityClient,
  linkId: string,
  now: Date,
): Promise<'tooMany' | 'tooFast' | null> {
  const since = new Date(now.getTime() - paceWindow).toISOString()
  return paceProblem(await client.fetch(REVIEW_NOTE_COUNTS_QUERY, { link: linkId, since }, asStored))
}
