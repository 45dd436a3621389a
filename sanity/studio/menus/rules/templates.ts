import type { Template } from 'sanity'

/** The consent record of one story, begun with the tie to it. */
export const consentOfStory: Template<{ storyId: string }, Record<string, unknown>> = {
  id: 'consent-of-story',
  title: 'Consent record of a story',
  schemaType: 'consentRecord',
  parameters: [{ name: 'storyId', title: 'Story', type: 'string' }],
  value: (given) => (given ? { story: { _type: 'reference', _ref: given.storyId, _weak: true } } : {}),
}
