import { atomFile } from '@/lib/feeds/atom-file'
import { feedOf } from '@/lib/feeds/feed'
import { jsonFeedFile } from '@/lib/feeds/json-feed-file'
import type { FEED_QUERY_RESULT } from '@/lib/types.generated'
import { JsonFeed, readAtom } from '../support/feeds'

const siteUrl = 'https://site.example'
const facts = {
  subject: 'stories',
  title: 'NAP 1325: Stories of Change',
  description: 'What changes.',
  language: 'en',
  author: 'NAP 1325',
  page: `${siteUrl}/en`,
  atom: `${siteUrl}/en/feed.xml`,
  json: `${siteUrl}/en/feed.json`,
  siteUrl,
  changed: '2020-01-01T00:00:00Z',
} as const

const story: FEED_QUERY_RESULT[number] = {
  _id: 'story-1',
  _type: 'story',
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-02-01T00:00:00Z',
  language: 'en',
  title: 'A title',
  slug: 'a-title',
  summary: 'A summary',
  publishedAt: '2025-12-24T10:00:00Z',
  sensitivity: 'none',
  contentNote: null,
  outcomes: [{ _id: 'o', number: 1, title: 'Participation' }],
  countries: [{ _id: 'c', code: 'JO', name: 'Jordan' }],
  signatories: [],
}

const both = (stories: FEED_QUERY_RESULT) => {
  const feed = feedOf(stories, facts)
  return { atom: readAtom(atomFile(feed)), json: JsonFeed.parse(JSON.parse(jsonFeedFile(feed))) }
}

test('a story is in both, under one id', () => {
  const { atom, json } = both([story])
  expect(atom).toMatchObject({ language: 'en', self: facts.atom, updated: story._updatedAt })
  expect(atom.entries).toEqual([
    {
      id: 'tag:nap1325.nl,2026:story:story-1',
      title: 'A title',
      summary: 'A summary',
      updated: story._updatedAt,
      url: `${siteUrl}/en/stories/a-title`,
    },
  ])
  expect(json.items).toMatchObject([
    { id: atom.entries[0]?.id, content_text: 'A summary', tags: ['Participation', 'Jordan'] },
  ])
})

test('its id stays when its title and address change', () => {
  const changed = { ...story, title: 'Another', slug: 'another' }
  expect(both([changed]).atom.entries[0]?.id).toBe(both([story]).atom.entries[0]?.id)
})

test('of a story that may distress it tells that, not what happens in it', () => {
  const hard: FEED_QUERY_RESULT[number] = { ...story, sensitivity: 'mayDistress', summary: 'What was done to her' }
  for (const contentNote of ['It tells of violence.', null]) {
    const text = JSON.stringify(both([{ ...hard, contentNote }]))
    expect(text).not.toContain('What was done')
    expect(text).toContain(contentNote ?? 'may be distressing')
  }
})

test('a feed without stories is a feed', () => {
  const { atom, json } = both([])
  expect(atom).toMatchObject({ entries: [], updated: facts.changed })
  expect(json.items).toEqual([])
})

test('the moment of the feed is that of its newest change', () => {
  const older = { ...story, _id: 'older', _updatedAt: '2024-01-01T00:00:00Z' }
  expect(both([older, story]).atom.updated).toBe(story._updatedAt)
})

test.each([
  ['markup', 'A <b>bold</b> & "quoted" \'title\' ]]> &amp;'],
  ['another script', 'قصة التغيير — 変化'],
  ['a long one', 'x'.repeat(300)],
])('a title with %s comes back as it was', (_name, title) => {
  const { atom, json } = both([{ ...story, title }])
  expect([atom.entries[0]?.title, json.items[0]?.title]).toEqual([title, title])
})

test('letters that XML cannot hold are left out, and the rest can be read', () => {
  const { atom } = both([{ ...story, title: 'A\u0000\u000B\uFFFE\uD800 title' }])
  expect(atom.entries[0]?.title).toBe('A title')
})

test.each([
  ['without a title', { title: null }],
  ['without an address', { slug: null }],
])('a story %s is left out', (_name, gap) => {
  expect(
    both([
      { ...story, ...gap },
      { ...story, _id: 'story-2' },
    ]).atom.entries,
  ).toHaveLength(1)
})

test('a date that is none is left out', () => {
  expect(both([{ ...story, publishedAt: 'soon' }]).json.items[0]?.date_published).toBeUndefined()
})
