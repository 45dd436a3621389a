import type { SearchEntry } from '@/lib/search/postings'
import type { SearchIndex } from '@/lib/search/search-index'
import { searchIndexMaker } from '@/lib/search/search-index-maker'

/** Texts by id, and what makes indexes of them. */
function library(texts: Record<string, string>) {
  let now = 0
  const fetched: string[] = []
  const entry = (id: string): SearchEntry => ({
    id,
    kind: 'story',
    title: '',
    names: '',
    summary: '',
    text: texts[id] ?? '',
  })
  const some = async (ids: readonly string[]) => {
    fetched.push(...ids)
    return ids.filter((id) => id in texts).map(entry)
  }
  const make = searchIndexMaker('en', { all: () => some(Object.keys(texts)), some }, () => now)
  return {
    texts,
    fetched,
    pass: (time: number) => void (now += time),
    indexNow: () => make(Object.entries(texts).map(([id, text]) => ({ id, revision: text }))),
  }
}

const hits = (index: SearchIndex, question: string, without?: ReadonlySet<string>) =>
  index.search(question, { most: 10, ...(without && { without }) }).hits.map(({ id }) => id)
const terms = (index: SearchIndex, question: string) => [...index.search(question, { most: 10 }).terms].toSorted()

test('what is gone is not found, nor counted, from one moment to the next; what changed is read again', async () => {
  const { texts, fetched, indexNow } = library({ a: 'zebra river', b: 'river zeal', c: 'river' })
  expect(hits(await indexNow(), 'river').toSorted()).toEqual(['a', 'b', 'c'])
  delete texts.a
  const later = await indexNow()
  expect(hits(later, 'river').toSorted()).toEqual(['b', 'c'])
  expect(hits(later, 'river', new Set(['b']))).toEqual(['c'])
  expect(later.search('river', { most: 10 }).counts).toEqual(new Map([['story', 2]]))
  expect(fetched).toEqual(['a', 'b', 'c'])
  texts.c = 'zebra'
  const changed = await indexNow()
  expect([hits(changed, 'river'), hits(changed, 'zebra')]).toEqual([['b'], ['c']])
  texts.a = 'zebra river'
  expect(hits(await indexNow(), 'zebra').toSorted()).toEqual(['a', 'c'])
})

test('its words do not stay for long', async () => {
  const { texts, pass, indexNow } = library({ a: 'zebrafish river', b: 'river zebra' })
  await indexNow()
  delete texts.a
  expect(terms(await indexNow(), 'zebr')).toEqual(['zebra', 'zebrafish'])
  pass(30_001)
  expect(terms(await indexNow(), 'zebr')).toEqual(['zebra'])
})

test('where much is gone, an index is made without it', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 60 }, (_, number) => [`n${number}`, `zebrafish river ${number}`]),
  )
  const { texts, indexNow } = library({ ...many, b: 'river zebra' })
  await indexNow()
  for (const id of Object.keys(many)) delete texts[id]
  expect(terms(await indexNow(), 'zebr')).toEqual(['zebra'])
})

test('a text that did not come is asked for again', async () => {
  const texts: Record<string, string> = { b: 'river' }
  const fetched: string[] = []
  const some = async (ids: readonly string[]) => {
    fetched.push(...ids)
    return ids.flatMap((id) =>
      texts[id] ? [{ id, kind: 'story', title: '', names: '', summary: '', text: texts[id] }] : [],
    )
  }
  const make = searchIndexMaker('en', { all: () => some(Object.keys(texts)), some })
  const found = ['a', 'b'].map((id) => ({ id, revision: '1' }))
  expect(hits(await make(found), 'river')).toEqual(['b'])
  texts.a = 'river'
  expect(hits(await make(found), 'river').toSorted()).toEqual(['a', 'b'])
  expect(fetched).toEqual(['a', 'b', 'a'])
})
