import type { Template } from 'sanity'

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
  title: 'Consent record of a story',
  schemaType: 'consentRecord',
  parameters: [{ name: 'storyId', title: 'Story', type: 'string' }],
  value: recordOf,
}
