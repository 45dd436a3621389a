import type { SanityClient } from '@sanity/client'
import { consentRecordId } from '../../../lib/consent/record-id.ts'
import type { ConsentAnswer } from '../../../lib/review/consent/answer.ts'
import type { StoredDocument } from '../../../lib/stored.ts'
import { CONSENT_OF_LINK_QUERY } from '../../queries/private/consent-answers.ts'

/** What a person agreed to by one link, and what the consent record of the story says. */
export interface LinkConsent {
  /** The original story. */
  readonly storyId: string
  readonly answers: readonly ConsentAnswer[]
  readonly record: StoredDocument | null
}

/**
 * Reads what was answered by a link.
 * @returns `null` when nothing was
 */
export async function linkConsent(client: SanityClient, linkId: string): Promise<LinkConsent | null> {
  const options = { perspective: 'raw', cache: 'no-store' } as const
  const answers = await client.fetch<ConsentAnswer[]>(CONSENT_OF_LINK_QUERY, { link: linkId }, options)
  const storyId = answers[0]?.story
  if (!storyId) return null
  const record = await client.fetch<StoredDocument | null>(
    '*[_id == $id][0]',
    { id: consentRecordId(storyId) },
    options,
  )
  return { storyId, answers, record }
}
