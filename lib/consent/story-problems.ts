import type { Stored } from '../stored.ts'
import { consentProblems } from './consent-problems.ts'
import { keptOutProblems } from './kept-out-problems.ts'
import { pictureProblems } from './picture-problems.ts'

/** Why a story cannot be published, in sentences for its editor. */
export interface StoryProblems {
  /** Its consent record does not cover it, so readers do not see it even when it is published. */
  readonly consent: readonly string[]
  /** Pictures and videos without consent, or not yet checked. */
  readonly pictures: readonly string[]
  /** Words that the record says must not appear. */
  readonly keptOut: readonly string[]
}

/**
 * What is missing before a story can be published. The publish button, scheduled publishing and Content health all use
 * it.
 * @param record the published record of the original story; `null` when there is none
 * @param now epoch milliseconds
 */
export function storyProblems(story: Stored, record: Stored | null, now: number): StoryProblems {
  return {
    consent: consentProblems(record, { language: story.language, now }),
    pictures: pictureProblems(story, record),
    keptOut: keptOutProblems(story, record?.keepOut),
  }
}

/** All of them, in the order in which to fix them. */
export function allProblems({ consent, pictures, keptOut }: StoryProblems): readonly string[] {
  return [...consent, ...pictures, ...keptOut]
}
