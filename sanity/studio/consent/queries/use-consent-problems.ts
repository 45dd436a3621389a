import { useState } from 'react'
import { useEditState } from 'sanity'
import { consentRecordId, originalIdOf } from '../../../../lib/consent/record-id.ts'
import type { Stored } from '../../../../lib/stored.ts'
import { missingForReaders } from '../rules/story-state.ts'

export interface ConsentState {
  /** `null` while the record is being read. */
  readonly problems: readonly string[] | null
  /** The story that is no translation: the record belongs to it. */
  readonly originalId: string
}

/** What a story lacks before readers may see it, as the published record says now; follows what others do. */
export function useConsentProblems(storyId: string, story: Stored | null): ConsentState {
  const originalId = originalIdOf(storyId, story)
  const { ready, draft, published } = useEditState(consentRecordId(originalId), 'consentRecord')
  const [now] = useState(() => Date.now())
  return { originalId, problems: ready ? missingForReaders(story, { draft, published }, now) : null }
}
