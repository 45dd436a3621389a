import { useState } from 'react'
import { useEditState } from 'sanity'
import { consentRecordId, originalIdOf } from '../../../../lib/consent/record-id'
import { allProblems, storyProblems } from '../../../../lib/consent/story-problems'
import type { Stored } from '../../../../lib/stored'

export interface ConsentState {
  /** `null` while the record is being read. */
  readonly problems: readonly string[] | null
  /** The story that is no translation: the record belongs to it. */
  readonly originalId: string
}

/** What a story lacks before readers may see it, as the published record says now. */
export function useConsentProblems(storyId: string, story: Stored | null): ConsentState {
  const originalId = originalIdOf(storyId, story)
  const { ready, draft, published } = useEditState(consentRecordId(originalId), 'consentRecord')
  const [now] = useState(() => Date.now())
  if (!ready) return { originalId, problems: null }
  const found = storyProblems(story ?? {}, published, now)
  const isUnpublished = draft && !published
  const problems = allProblems({
    ...found,
    ...(isUnpublished && {
      consent: ['There is a consent record, and it has not been published yet: open and publish it.'],
    }),
  })
  return { originalId, problems }
}
