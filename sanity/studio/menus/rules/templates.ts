import type { Template } from 'sanity'
import { say } from '../../parts/say.ts'

interface Given {
  readonly storyId: string
}

/** What a consent record of a story begins with: the tie to it. */
export function recordOf(given: Given | undefined): Record<string, unknown> {
  return given ? { story: { _type: 'reference', _ref: given.storyId, _weak: true } } : {}
}

/** The consent record of one story. Opened from the story, never by “Create new”. */
export const consentOfStory: Template<Given, Record<string, unknown>> = {
  id: 'consent-of-story',
  title: say('Consent record of a story'),
  schemaType: 'consentRecord',
  parameters: [{ name: 'storyId', title: say('Story'), type: 'string' }],
  value: recordOf,
}
