import type { SanityClient } from '@sanity/client'
import { consentRecordId } from '../../../../lib/consent/record-id.ts'
import { draftIdOf } from '../../../../lib/document-ids.ts'
import type { ConsentAnswer } from '../../../../lib/review/consent/answer.ts'
import type { StoredDocument } from '../../../../lib/stored.ts'
import { CONSENT_OF_STORY_QUERY } from '../../../queries/private/consent-answers.ts'

/** What was answered about a story by its links, and the consent record as it is. */
export interface StoryAnswers {
  readonly storyId: string
  /** Newest first. */
  readonly answers: readonly ConsentAnswer[]
  readonly record: StoredDocument | null
  readonly recordDraft: StoredDocument | null
  /** The revisions of the texts as they are now, by published id. */
  readonly revisions: Readonly<Record<string, string>>
}

const TEXTS = `*[_type == "story" && (_id in [$story, "drafts." + $story] || translationOf._ref == $story)]{ _id, _rev }`

/** @param storyId the original story */
export async function answersOf(client: SanityClient, storyId: string): Promise<StoryAnswers> {
  const raw = client.withConfig({ perspective: 'raw' })
  const recordId = consentRecordId(storyId)
  const [answers, [record = null, recordDraft = null], texts] = await Promise.all([
    raw.fetch<ConsentAnswer[]>(CONSENT_OF_STORY_QUERY, { story: storyId }),
    raw.getDocuments<StoredDocument>([recordId, draftIdOf(recordId)]),
    raw.fetch<{ _id: string; _rev: string }[]>(TEXTS, { story: storyId }),
  ])
  // A draft is what a link shows, so it comes last and stays.
  const sorted = texts.toSorted((a, b) => Number(a._id.startsWith('drafts.')) - Number(b._id.startsWith('drafts.')))
  const revisions = Object.fromEntries(sorted.map(({ _id, _rev }) => [_id.replace(/^drafts\./u, ''), _rev]))
  return { storyId, answers, record, recordDraft, revisions }
}
