import { referenceOf, type Stored } from '../stored.ts'

/** The story that a text is of: itself, or what it is a translation of. */
export function originalIdOf(storyId: string, story: Stored | null): string {
  return referenceOf(story?.translationOf) ?? storyId
}

/** The id of the record that covers a story and its translations. The dot keeps it from whoever is not signed in. */
export function consentRecordId(originalId: string): string {
  return `consent.${originalId}`
}
