import { useState } from 'react'
import { useEditState } from 'sanity'
import { consentProblems } from '../../consent/consent-problems'
import { keptOutProblems } from '../../consent/kept-out'
import { pictureProblems } from '../../consent/picture-problems'
import { consentRecordId, originalIdOf } from '../../consent/record-id'
import type { Stored } from '../../consent/story-parts'

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
  const [now] = useState(() => new Date().toISOString())
  if (!ready) return { originalId, problems: null }
  const problems = [
    ...(draft && !published
      ? ['There is a consent record, and it has not been published yet: open and publish it.']
      : consentProblems(published, story?.language, now)),
    ...(story ? pictureProblems(story, published) : []),
    ...(story ? keptOutProblems(story, published?.keepOut) : []),
  ]
  return { originalId, problems }
}
