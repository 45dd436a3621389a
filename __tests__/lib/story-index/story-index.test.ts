import type { Choice } from '@/lib/finding/parameters'
import type { IndexedStory } from '@/lib/story-index/indexed-story'
import { storyIndex, type StoryIndex } from '@/lib/story-index/story-index'
import { storyIndexMaker } from '@/lib/story-index/story-index-maker'
import { indexedStory as story } from './support/indexed-story'

const facets = {
  countries: [
    { _id: 'jo', _type: 'country' as const, _rev: 'r', code: 'JO', name: 'Jordan', nameLanguage: 'en' },
    { _id: 'sy', _type: 'country' as const, _rev: 'r', code: 'SY', name: 'Syria', nameLanguage: 'en' },
  ],
  outcomes: [
    { _id: 'o1', _rev: 'r', number: 1, title: 'First' },
    { _id: 'o2', _rev: 'r', number: 2, title: 'Second' },
  ],
  signatories: [{ _id: 'p', _rev: 'r', slug: 'p', name: 'Partner' }],
}

const indexOf = (...all: IndexedStory[]) => storyIndex({ all, facets, language: 'en' })
const changed = (before: IndexedStory[], after: IndexedStory[]) => {
  const [old, now] = [before, after].map(
    (all) =>
      new Map(
        indexOf(...all)
          .parts()
          .map(({ name, value }) => [name, JSON.stringify(value)]),
      ),
  )
  return [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])]
    .filter((name) => old?.get(name) !== now?.get(name))
    .toSorted()
}

test('the stories of an outcome and of a country: the newest, how many, and what they are about', () => {
  const index = indexOf(
    story('a', { countries: ['jo'], outcomes: ['o2', 'gone'], signatories: ['p', 'q'] }),
    story('b', { countries: ['jo', 'sy'], outcomes: ['o1'], signatories: ['p'] }),
    story('c', { countries: ['jo'], language: 'nl' }),
  )
  expect(index.count.value).toBe(2)
  expect(index.ofCountry('jo')?.value).toEqual({
    newest: ['a', 'b'],
    count: 2,
    threads: [1, 2],
    signatories: ['p', 'q'],
    languages: ['en', 'nl'],
  })
  expect(index.ofOutcome('1')?.value).toMatchObject({ newest: ['b'], count: 1, languages: ['en'] })
  expect(index.ofCountry('fr')).toBeUndefined()
  expect(index.countries.value.map(({ code, count, threads }) => [code, count, threads])).toEqual([
    ['JO', 2, [1, 2]],
    ['SY', 1, [1]],
  ])
  expect(index.untranslated.value.map(({ _id }) => _id)).toEqual(['c'])
})

test('what has words of stories in it says so: nobody may get it for a moment longer', () => {
  const title = 'A title of nobody else'
  const more = { title, countries: ['jo'], outcomes: ['o1'], signatories: ['p'] }
  const parts = indexOf(story('a', more), story('b', more), story('c', { ...more, language: 'nl' })).parts()
  const hasThem = parts.filter(({ value }) => JSON.stringify(value).includes(title))
  expect(hasThem).not.toEqual([])
  expect(parts.filter(({ hasWords }) => hasWords)).toEqual(hasThem)
})

test('a feed has the newest stories of its subject, and those without a date last', () => {
  const index = indexOf(
    story('new', { publishedAt: '2025-01-01', outcomes: ['o1', 'o2'] }),
    story('old', { publishedAt: '2020-01-01', outcomes: ['o1'], countries: ['jo'] }),
    story('undated', { publishedAt: null, countries: ['jo'] }),
    story('newer undated', { publishedAt: null, _createdAt: '2026-06-01T00:00:00Z' }),
    story('nowhere', { slug: null }),
    story('dutch', { language: 'nl', outcomes: ['o1'] }),
  )
  expect(index.feed({})?.value).toEqual(['new', 'old', 'newer undated', 'undated'])
  expect(index.feed({ outcome: '1' })?.value).toEqual(['new', 'old'])
  expect(index.feed({ country: 'jo' })?.value).toEqual(['old', 'undated'])
  expect(index.feed({ outcome: '9' })).toBeUndefined()
  const many = Array.from({ length: 60 }, (_, each) => story(`s${each}`))
  expect(indexOf(...many).feed({})?.value).toHaveLength(50)
})

test('every part that a page can show is among all parts, under its name', () => {
  const all = Array.from({ length: 30 }, (_, each) => story(`s${each}`, { countries: ['jo'], outcomes: ['o1'] }))
  const index = indexOf(...all)
  const names = new Set(index.parts().map(({ name }) => name))
  const shown = [
    index.count,
    index.countries,
    index.untranslated,
    index.around('s7'),
    index.ofOutcome('2'),
    index.ofCountry('sy'),
    index.feed({}),
    index.feed({ outcome: '1' }),
    index.feed({ country: 'jo' }),
    ...[{}, { page: '2' }, { page: '3' }].flatMap((choice) => {
      const list = index.list(choice)
      return (list && index.partsOf(list)) ?? []
    }),
  ]
  expect(shown.map((part) => names.has(part?.name ?? ''))).toEqual(shown.map(() => true))
  expect(index.list({ page: '4' })).toBeNull()
  const filtered = index.list({ country: 'jo' })
  expect(filtered && index.partsOf(filtered)).toBeNull()
})

test('a story that is not there any more is neither listed nor counted', () => {
  const index = indexOf(story('a', { countries: ['jo'] }), story('b', { countries: ['sy'] }), story('c'))
  const list = index.list({}, new Set(['a']))
  expect(list).toMatchObject({ all: 2, total: 2, items: [{ _id: 'b' }, { _id: 'c' }] })
  expect(JSON.stringify(list?.facets)).not.toContain('Jordan')
})

test('a change touches the parts that show it', () => {
  const many = Array.from({ length: 30 }, (_, each) => story(`s${each}`, each < 25 ? { countries: ['jo'] } : {}))
  const one = (place: number, more: Partial<IndexedStory>) =>
    many.map((each, number) => (number === place ? { ...each, ...more } : each))
  // Words are not in the index, unless they are those of a story that is not there in the reader’s language.
  expect(changed(many, one(3, { title: 'Other' }))).toEqual([])
  const dutch = story('nl', { language: 'nl', title: 'Een' })
  expect(changed([...many, dutch], [...many, { ...dutch, title: 'Ander' }])).toEqual(['untranslated'])
  expect(changed(many, one(20, { outcomes: ['o1'] }))).toEqual([
    'countries',
    'country/jo',
    'feed/outcome/1',
    'filters',
    'outcome/1',
  ])
  // Its neighbours lead to each other, and no other page is old.
  expect(changed(many, many.toSpliced(27, 1)).filter((name) => name.startsWith('around/'))).toEqual([
    'around/s26',
    'around/s27',
    'around/s28',
  ])
  expect(changed(many.toSpliced(29, 1), many).filter((name) => name.startsWith('around/'))).toEqual([
    'around/s28',
    'around/s29',
  ])
  // The first that left moves all after it.
  expect(changed(many, many.slice(1)).filter((name) => !name.startsWith('around/'))).toEqual([
    'count',
    'countries',
    'country/jo',
    'feed',
    'feed/country/jo',
    'filters',
    'page/1',
    'page/2',
    'page/3',
  ])
})

/** Each change of a document gives it a revision of its own. */
const revised = (before: IndexedStory, change: Partial<IndexedStory>): IndexedStory => ({
  ...before,
  ...change,
  _rev: crypto.randomUUID(),
})

test('a story leads to the one before and the one after it, past what has no address or another language', () => {
  const index = indexOf(
    story('a'),
    story('b', { slug: null }),
    story('c', { language: 'nl' }),
    story('d'),
    story('e', { publishedAt: null }),
  )
  const around = (id: string) => {
    const { previous, next } = index.around(id).value
    return [previous, next]
  }
  expect(['a', 'd', 'e', 'b', 'nothing'].map(around)).toEqual([
    [null, 'd'],
    ['a', 'e'],
    ['d', null],
    [null, null],
    [null, null],
  ])
})

test('a list in another order names no parts: whatever changes, it is made again', () => {
  const index = indexOf(
    story('new', { title: 'bee', publishedAt: '2026-03-01' }),
    story('old', { title: 'Ape', publishedAt: '2024-03-01', countries: ['jo'] }),
    story('undated', { title: null, publishedAt: null, countries: ['jo'] }),
  )
  const listed = (choice: Choice) => index.list(choice)?.items.map(({ _id }) => _id)
  expect(listed({})).toEqual(['new', 'old', 'undated'])
  expect(listed({ sort: 'oldest' })).toEqual(['old', 'new', 'undated'])
  expect(listed({ sort: 'title' })).toEqual(['old', 'new', 'undated'])
  expect(listed({ sort: 'title', country: 'jo' })).toEqual(['old', 'undated'])
  const sorted = index.list({ sort: 'title' })
  expect(sorted).toMatchObject({ isChosen: true, isFiltered: false })
  expect(sorted && index.partsOf(sorted)).toBeNull()
})

test('where only a title has changed, the list by title follows it', () => {
  const make = storyIndexMaker('en')
  const byTitle = (index: StoryIndex) => index.list({ sort: 'title' })?.items.map(({ _id }) => _id)
  const [a, b] = [story('a', { title: 'Ape' }), story('b', { title: 'Bee' })]
  expect(byTitle(make([a, b], facets))).toEqual(['a', 'b'])
  expect(byTitle(make([revised(a, { title: 'Cow' }), b], facets))).toEqual(['b', 'a'])
})

test('made one after the other, indexes are what they would be made anew', () => {
  const make = storyIndexMaker('en')
  const partsOf = (index: StoryIndex) => Object.fromEntries(index.parts().map(({ name, value }) => [name, value]))
  const [a, b] = [story('a', { countries: ['jo'] }), story('b', { language: 'nl', title: 'Dutch' })]
  const changes: (readonly IndexedStory[])[] = [
    [a, b],
    [revised(a, { title: 'Other words' }), b],
    [a, revised(b, { title: 'Other Dutch words' })],
    [revised(a, { countries: ['sy'] }), b],
    [revised(a, { slug: 'elsewhere' }), b],
    [a, revised(b, { slug: null })],
    [a, revised(b, { group: 'a' })],
    [a],
    [a, story('c', { countries: ['jo'] })],
  ]
  for (const all of changes) expect(partsOf(make(all, facets))).toEqual(partsOf(indexOf(...all)))
  const others = { ...facets, countries: facets.countries.map((each) => ({ ...each, name: `New ${each.name}` })) }
  expect(partsOf(make([a], others))).toEqual(partsOf(storyIndex({ all: [a], facets: others, language: 'en' })))
})

test('where only words have changed, nothing else is worked out again', () => {
  const make = storyIndexMaker('en')
  const related = (index: StoryIndex) => index.parts().find(({ name }) => name === 'around/a')
  const [a, b] = [story('a', { countries: ['jo'] }), story('b', { countries: ['jo'] })]
  const before = related(make([a, b], facets))
  expect(before?.value).toEqual({ related: ['b'], previous: null, next: 'b' })
  expect(related(make([revised(a, { title: 'Other' }), b], facets))).toBe(before)
  expect(related(make([a, revised(b, { countries: [] })], facets))).not.toBe(before)
})
