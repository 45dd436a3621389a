import type { SearchEntry } from '@/lib/search/postings'
import { searchableTexts } from '@/lib/search/searchable-texts'

const entry = (id: string, text: string): SearchEntry => ({
  id,
  kind: 'story',
  title: '',
  names: '',
  summary: '',
  text,
})

/** A content API that counts what it is asked for. */
function content() {
  const texts = new Map<string, string>()
  const asked: (number | 'all')[] = []
  const of = (ids: Iterable<string>) =>
    [...ids].flatMap((id) => (texts.has(id) ? [entry(id, texts.get(id) ?? '')] : []))
  const textsOf = searchableTexts({
    all: async () => (asked.push('all'), of(texts.keys())),
    some: async (ids) => (asked.push(ids.length), of(ids)),
  })
  return { texts, asked, textsOf }
}

test('only what changed is fetched again, and what left is forgotten', async () => {
  const { texts, asked, textsOf } = content()
  for (const id of ['b', 'a', 'c']) texts.set(id, `${id}1`)
  const found = (...revisions: [string, string][]) => revisions.map(([id, revision]) => ({ id, revision }))
  const read = async (...revisions: [string, string][]) => (await textsOf(found(...revisions))).map(({ text }) => text)
  expect(await read(['b', '1'], ['a', '1'], ['c', '1'])).toEqual(['a1', 'b1', 'c1'])
  texts.set('a', 'a2')
  expect(await read(['b', '1'], ['a', '2'])).toEqual(['a2', 'b1'])
  expect(await read(['a', '2'], ['b', '1'])).toEqual(['a2', 'b1'])
  expect(await read(['c', '1'], ['b', '1'])).toEqual(['b1', 'c1'])
  expect(asked).toEqual([3, 1, 1])
})

test('what is not there any more is left out, and asked for again', async () => {
  const { texts, asked, textsOf } = content()
  expect(await textsOf([{ id: 'a', revision: '1' }])).toEqual([])
  texts.set('a', 'late')
  expect((await textsOf([{ id: 'a', revision: '1' }])).map(({ text }) => text)).toEqual(['late'])
  expect(asked).toEqual([1, 1])
})

test('where nearly everything is new, everything is fetched at once', async () => {
  const { texts, asked, textsOf } = content()
  const ids = Array.from({ length: 300 }, (_, each) => `s${each}`)
  for (const id of ids) texts.set(id, id)
  expect(await textsOf(ids.map((id) => ({ id, revision: '1' })))).toHaveLength(300)
  expect(asked).toEqual(['all'])
})
