import { referenceOf, type Stored } from '../stored.ts'

/** The original story of a text: itself, or the one it is a translation of. */
export function originalIdOf(storyId: string, story: Stored | null): string {
  return referenceOf(story?.translationOf) ?? storyId
}

/** The id of the record that covers a story and its translations. The dot hides it from callers without a token. */
export function consentRecordId(originalId: string): string {
  return `consent.${originalId}`
}
