import type { IndexedStory } from '@/lib/story-index/indexed-story'
import { storyAddresses } from '@/lib/story-index/story-addresses'

const story: IndexedStory = {
  _id: 'story-1',
  _type: 'story',
  _rev: 'first',
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-01-02T00:00:00Z',
  language: 'en',
  title: 'A title',
  slug: 'a-story',
  group: 'story-1',
  publishedAt: '2026-01-01',
  countries: ['country-jo'],
  outcomes: ['outcome-1'],
  signatories: [],
}

test('a story without an address is not among them', () => {
  expect(storyAddresses([story, { ...story, _id: 'story-2', slug: null }]).value.map(({ _id }) => _id)).toEqual([
    'story-1',
  ])
})

test.each<[string, Partial<IndexedStory>]>([
  ['title', { title: 'Another title' }],
  ['outcomes', { outcomes: [] }],
  ['signatories', { signatories: ['partner-1'] }],
])('another %s leaves where it stands as it was', (_, change) => {
  expect(storyAddresses([{ ...story, ...change }])).toEqual(storyAddresses([story]))
})

test.each<[string, Partial<IndexedStory>]>([
  ['address', { slug: 'another' }],
  ['language', { language: 'nl' }],
  ['time of change', { _updatedAt: '2026-01-03T00:00:00Z' }],
  ['text in another language', { group: 'story-2' }],
])('another %s is another place, or another date', (_, change) => {
  expect(storyAddresses([{ ...story, ...change }])).not.toEqual(storyAddresses([story]))
})

test('for the same stories it is worked out once: who keeps its digest finds it again', () => {
  const all = [story]
  expect(storyAddresses(all)).toBe(storyAddresses(all))
})
