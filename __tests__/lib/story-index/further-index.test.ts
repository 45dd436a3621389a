import { furtherIndex } from '@/lib/story-index/further-index'
import type { IndexedStory } from '@/lib/story-index/indexed-story'
import { indexedStory } from './support/indexed-story'

const story = (number: number, more: Partial<IndexedStory> = {}) =>
  indexedStory(`s${number}`, { language: 'ar', ...more })

const stories = Array.from({ length: 60 }, (_, number) => story(number))
const all = [story(100, { language: 'en' }), story(101, { slug: null }), ...stories]

test('the list goes on where its feed ends, and every story is on one page of it', () => {
  const index = furtherIndex(all, 'ar')
  const pages = [undefined, '2', '3', '4', '5'].map((page) => index.list(page).value)
  expect(pages.flatMap((page) => page?.items ?? [])).toEqual(stories.map(({ _id }) => _id))
  expect(pages.map((page) => [page?.page, page?.pages, page?.total])).toEqual(
    [1, 2, 3, 4, 5].map((number) => [number, 5, 60]),
  )
  expect(index.feed.value).toHaveLength(50)
})

test.each(['6', '0', '1.5', 'x'])('there is no page %s', (page) => {
  expect(furtherIndex(all, 'ar').list(page).value).toBeNull()
})

test('an empty list has one page', () => {
  expect(furtherIndex(all, 'fr').list(undefined).value).toEqual({ items: [], page: 1, pages: 1, total: 0 })
})

test('a story that comes makes its own page old, and those after it; nothing else', () => {
  const partsOf = (given: readonly IndexedStory[]) =>
    new Map(
      furtherIndex(given, 'ar')
        .parts()
        .map(({ name, value }) => [name, JSON.stringify(value)]),
    )
  const before = partsOf(stories)
  const after = partsOf([...stories.slice(0, 30), story(200), ...stories.slice(30)])
  const pages = [...after].filter(([name, value]) => name.startsWith('page/') && before.get(name) !== value)
  // Each says how many pages there are: a sixth comes.
  expect(pages.map(([name]) => name)).toEqual(['page/1', 'page/2', 'page/3', 'page/4', 'page/5', 'page/6'])
  const less = partsOf([...stories.slice(0, 58), story(200), ...stories.slice(59)])
  expect([...less].flatMap(([name, value]) => (before.get(name) === value ? [] : [name]))).toContain('page/5')
  expect(less.get('page/1')).toBe(before.get('page/1'))
})
