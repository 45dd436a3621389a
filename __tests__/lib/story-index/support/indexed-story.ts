import type { IndexedStory } from '@/lib/story-index/indexed-story'

/** A story in English that belongs to nothing, unless told. */
export const indexedStory = (_id: string, more: Partial<IndexedStory> = {}): IndexedStory => ({
  _id,
  _type: 'story',
  _rev: 'r',
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-01-01T00:00:00Z',
  language: 'en',
  title: _id,
  slug: _id,
  group: _id,
  publishedAt: '2026-01-01',
  countries: [],
  outcomes: [],
  signatories: [],
  ...more,
})
