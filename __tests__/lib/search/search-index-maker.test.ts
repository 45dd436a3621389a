import type { SearchEntry } from '@/lib/search/weighed-entry'
import { makeSearchIndex, type SearchIndex } from '@/lib/search/search-index'
import { randomFrom } from '@/lib/weave/random'
import { searchIndexMaker, type Searchable } from '@/lib/search/search-index-maker'

/** Texts by id, and what makes indexes of them. */
function library(texts: Record<string, string>) {
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
  const make = searchIndexMaker('en', some)
  return {
    texts,
    entry,
    fetched,
    indexNow: () => make(async () => Object.entries(texts).map(([id, text]) => ({ id, revision: text }))),
  }
}

const hits = (index: SearchIndex, question: string, without?: ReadonlySet<string>) =>
  index.search(question, { most: 10, ...(without && { without }) }).hits.map(({ id }) => id)
const terms = (index: SearchIndex, question: string) => [...index.search(question, { most: 10 }).terms].toSorted()

test('its words are gone with it', async () => {
  const { texts, indexNow } = library({ a: 'zebrafish river', b: 'river zebra' })
  await indexNow()
  delete texts.a
  expect(terms(await indexNow(), 'zebr')).toEqual(['zebra'])
})

test('its names are gone with it', async () => {
  const named = (id: string, calledAs: string): SearchEntry => ({
    id,
    kind: 'story',
    title: '',
    names: '',
    summary: '',
    text: 'river',
    calledAs: [calledAs],
  })
  let called: Readonly<Record<string, string>> = { a: 'Rhine', b: 'Rhine' }
  const some = async (ids: readonly string[]) => ids.map((id) => named(id, called[id] ?? ''))
  const make = searchIndexMaker('en', some)
  const indexNow = () => make(async () => Object.entries(called).map(([id, revision]) => ({ id, revision })))
  expect(hits(await indexNow(), 'rhine').toSorted()).toEqual(['a', 'b'])
  called = { a: 'Meuse', b: 'Rhine' }
  expect(hits(await indexNow(), 'rhine')).toEqual(['b'])
  expect(hits(await indexNow(), 'meuse')).toEqual(['a'])
  called = { a: 'Meuse' }
  expect(hits(await indexNow(), 'rhine')).toEqual([])
})

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
  const make = searchIndexMaker('en', some)
  const found = async () => ['a', 'b'].map((id) => ({ id, revision: '1' }))
  expect(hits(await make(found), 'river')).toEqual(['b'])
  texts.a = 'river'
  expect(hits(await make(found), 'river').toSorted()).toEqual(['a', 'b'])
  expect(fetched).toEqual(['a', 'b', 'a'])
})

test('texts are fetched in parts, so that never all of them are in memory', async () => {
  const ids = Array.from({ length: 2_400 }, (_, each) => `s${each}`)
  const asked: number[] = []
  const entryOf = (id: string): SearchEntry => ({ id, kind: 'story', title: '', names: '', summary: '', text: 'river' })
  const make = searchIndexMaker('en', async (some) => (asked.push(some.length), some.map(entryOf)))
  const foundAt = (revision: string) => ids.map((id) => ({ id, revision }))
  expect((await make(async () => foundAt('1'))).search('river', { most: 1 }).counts).toEqual(
    new Map([['story', 2_400]]),
  )
  await make(async () => [...foundAt('1'), { id: 'new', revision: '1' }])
  expect(asked).toEqual([1_000, 1_000, 400, 1])
})

test('what comes twice, or was not asked for, is in the index once', async () => {
  const entryOf = (id: string): SearchEntry => ({ id, kind: 'story', title: '', names: '', summary: '', text: 'river' })
  const make = searchIndexMaker('en', async (some) => [...some, 'country', ...some].map(entryOf))
  const ids = [...Array.from({ length: 300 }, (_, each) => `s${each}`), 'country']
  const index = await make(async () => ids.map((id) => ({ id, revision: '1' })))
  expect(index.search('river', { most: 1 }).counts).toEqual(new Map([['story', 301]]))
})

test('after any changes it finds what an index made anew finds, in the same order', async () => {
  const random = randomFrom('search-index-maker')
  const words = ['river', 'rivers', 'riverbank', 'zebra', 'zebras', 'peace', 'women', 'woman', 'school', 'council']
  const textOf = () => Array.from({ length: 1 + random(6) }, () => words[random(words.length)]).join(' ')
  const { texts, entry, indexNow } = library({})
  for (let round = 0; round < 60; round += 1) {
    // Now and then many at once, and so many that the index is made anew.
    for (let change = [130, 40][random(8)] ?? random(5); change >= 0; change -= 1) {
      const id = `n${random(150)}`
      if (random(3) === 0) delete texts[id]
      else texts[id] = textOf()
    }
    const [index, anew] = [await indexNow(), await makeSearchIndex(Object.keys(texts).map(entry), 'en')]
    for (const question of ['river', 'zebr', 'peace women', 'womn school', 'council of rivers'])
      expect(index.search(question, { most: 20 })).toEqual(anew.search(question, { most: 20 }))
  }
})

const at = (revisions: Readonly<Record<string, string>>) =>
  Object.entries(revisions).map(([id, revision]) => ({ id, revision }))

test('who asked first and is answered last does not bring back what is gone', async () => {
  const late = Promise.withResolvers<readonly SearchEntry[]>()
  const { entry } = library({ a: 'river', b: 'river' })
  const some = (ids: readonly string[]) => (ids.includes('b') ? late.promise : Promise.resolve(ids.map(entry)))
  const make = searchIndexMaker('en', some)
  await make(async () => at({ a: '1' }))
  const first = make(async () => at({ a: '1', b: '1' }))
  expect(hits(await make(async () => at({ a: '1' })), 'river')).toEqual(['a'])
  late.resolve([entry('b')])
  expect(hits(await first, 'river')).toEqual(['a'])
  expect(hits(await make(async () => at({ a: '1' })), 'river')).toEqual(['a'])
})

test('who asked first and hears last what there is does not take out what is new', async () => {
  const { entry } = library({ a: 'river', b: 'river' })
  const make = searchIndexMaker('en', async (ids) => ids.map(entry))
  await make(async () => at({ a: '1' }))
  const late = Promise.withResolvers<Searchable[]>()
  const first = make(() => late.promise)
  expect(hits(await make(async () => at({ a: '1', b: '1' })), 'river').toSorted()).toEqual(['a', 'b'])
  late.resolve(at({ a: '1' }))
  expect(hits(await first, 'river').toSorted()).toEqual(['a', 'b'])
})

test('what was exchanged meanwhile is not taken out by who did not ask for it', async () => {
  const { texts, entry } = library({ a: 'river', b: 'river' })
  const late = Promise.withResolvers<void>()
  const some = async (ids: readonly string[]) => {
    if (ids.includes('b')) await late.promise
    return ids.map(entry)
  }
  const make = searchIndexMaker('en', some)
  await make(async () => at({ a: '1' }))
  const begun = make(async () => at({ a: '2' }))
  const last = make(async () => at({ a: '1', b: '1' }))
  texts.a = 'zebra'
  await begun
  late.resolve()
  expect(hits(await last, 'zebra')).toEqual(['a'])
})
