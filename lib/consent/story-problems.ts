import type { Stored } from '../stored.ts'
import { consentProblems } from './consent-problems.ts'
import { keptOutProblems } from './kept-out.ts'
import { pictureProblems } from './picture-problems.ts'

/** Why a story cannot be published, in sentences for its editor. */
export interface StoryProblems {
  /** Its consent record does not cover it: readers do not see it, whatever anybody does. */
  readonly consent: readonly string[]
  /** Pictures and videos that nobody agreed to, or that were not looked at. */
  readonly pictures: readonly string[]
  /** Words that the record says must not appear. */
  readonly keptOut: readonly string[]
}

/**
 * What a story lacks. The publish button, the scheduled time and Content health all ask here.
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

/** All of them, in the order in which they are to be dealt with. */
export function allProblems({ consent, pictures, keptOut }: StoryProblems): readonly string[] {
  return [...consent, ...pictures, ...keptOut]
}
