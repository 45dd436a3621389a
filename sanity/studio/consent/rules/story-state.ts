import { allProblems, storyProblems } from '../../../../lib/consent/story-problems.ts'
import type { Stored } from '../../../../lib/stored.ts'
import { say } from '../../parts/say.ts'

/** The consent record of a story, as the content API has it. */
export interface RecordVersions {
  readonly draft: Stored | null
  readonly published: Stored | null
}

/**
 * What a story lacks before readers may see it, in sentences for its editor. Only a published record counts.
 * @param now epoch milliseconds
 */
export function missingForReaders(story: Stored | null, record: RecordVersions, now: number): readonly string[] {
  const found = storyProblems(story ?? {}, record.published, now)
  if (!record.draft || record.published) return allProblems(found)
  const consent = [say('There is a consent record, and it has not been published yet: open and publish it.')]
  return allProblems({ ...found, consent })
}
