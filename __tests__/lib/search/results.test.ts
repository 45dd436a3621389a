import { hitPage } from '@/lib/search/results'
import type { SearchIndex } from '@/lib/search/search-index'

/** An index that says what it is asked for, and knows so many of each kind. */
function recording(counts: Readonly<Record<string, number>>) {
  const searches: unknown[][] = []
  const index: SearchIndex = {
    search(...search) {
      searches.push(search)
      return { nearness: 'all', terms: new Set(), counts: new Map(Object.entries(counts)), hits: [] }
    },
  }
  return { index, searches }
}

test('no more hits are asked for than the page needs', () => {
  const { index, searches } = recording({ story: 100 })
  hitPage(index, { query: 'peace' }, 'en')
  hitPage(index, { query: 'peace', page: '3', kind: 'story' }, 'en')
  hitPage(index, {}, 'en')
  expect(searches).toEqual([
    ['peace', { kind: undefined, most: 20 }],
    ['peace', { kind: 'story', most: 60 }],
    ['', { kind: undefined, most: 20 }],
  ])
})

test('kinds are in the order of their names in the language; one without a name has its own', () => {
  const kinds = (language: 'en' | 'nl') =>
    hitPage(recording({ zebra: 1, story: 2, partner: 3 }).index, {}, language)?.kinds.map(({ label }) => label)
  expect(kinds('en')).toEqual(kinds('en')?.toSorted((a, b) => a.localeCompare(b, 'en')))
  expect(kinds('nl')).toEqual(kinds('nl')?.toSorted((a, b) => a.localeCompare(b, 'nl')))
  expect(kinds('en')).toContain('zebra')
  expect(new Set(kinds('en')).size).toBe(3)
})

test.each([
  [undefined, 45, 3],
  ['story', 40, 2],
  ['unknown', 0, 1],
])('pages of kind %s', (kind, total, pages) => {
  const { index } = recording({ story: 40, partner: 5 })
  expect(hitPage(index, { kind }, 'en')).toMatchObject({ total, pages, all: 45 })
})
