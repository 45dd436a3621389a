import type { Story } from '@/lib/content/page-content'

/** A story of which editors have written nothing yet but its title. */
export const bareStory: Story = {
  _id: 'story-1',
  _type: 'story',
  _updatedAt: '2026-01-01T00:00:00Z',
  language: 'en',
  title: 'A title',
  slug: 'a-title',
  summary: null,
  body: [],
  publishedAt: null,
  coverImage: null,
  countries: [],
  outcomes: [],
  signatories: [],
  localPartners: [],
  fullStory: null,
  sensitivity: null,
  contentNote: null,
  source: [],
  translationNotice: false,
  mayBeCopied: false,
  translations: [],
  related: [],
  previous: null,
  next: null,
}
