import type { Candidate } from '@/lib/search/candidates'
import { indexTexts } from '@/lib/search/indexed-texts'
import { entryIn, occurrence, weightIn } from '@/lib/search/postings'
import { combinedScores, termScores } from '@/lib/search/scores'
import { weighAll, weigher, type SearchEntry } from '@/lib/search/weighed-entry'

let made = 0
const entry = (fields: Partial<SearchEntry>): SearchEntry => ({
  id: `entry-${(made += 1)}`,
  kind: 'story',
  title: '',
  names: '',
  summary: '',
  text: '',
  ...fields,
})
/** A field of so many words, of which the first ones are “peace”. */
const field = (length: number, peace = 1) =>
  Array.from({ length }, (_, place) => (place < peace ? 'peace' : 'other')).join(' ')
const postingsOf = async (all: readonly SearchEntry[]) =>
  (await indexTexts(await weighAll(all, weigher('en')))).postings
const weights = async (...entries: Partial<SearchEntry>[]) =>
  (await postingsOf(entries.map(entry))).get('peac')?.map((each) => weightIn(each).toFixed(3))

// BM25 with k1 = 1.2 and b = 0.75 (Robertson and Zaragoza, “The Probabilistic Relevance Framework”, 2009, 3.4).
describe('the weight of a word in a text', () => {
  test.each<[string, Partial<SearchEntry>, string]>([
    ['once in a title of 8 words: 5 / 2.2', { title: field(8) }, '2.273'],
    ['once in names of 10 words: 3 / 2.2', { names: field(10) }, '1.364'],
    ['once in a summary of 30 words: 2 / 2.2', { summary: field(30) }, '0.909'],
    ['once in a text of 300 words: 1 / 2.2', { text: field(300) }, '0.455'],
    ['in a text of 1500 words, five times the usual: 1 / 5.8', { text: field(1500) }, '0.172'],
    ['a title half as long as usual: 5 / (1 + 0.75)', { title: field(4) }, '2.857'],
    ['twice: 10 / 3.2', { title: field(8, 2) }, '3.125'],
    ['in two fields: 5 / 2.2 + 3 / 2.2', { title: field(8), names: field(10) }, '3.636'],
  ])('%s', async (_what, fields, weight) => {
    expect(await weights(fields)).toEqual([weight])
  })

  test('each text that has the word, by its number; words are told apart by their stems', async () => {
    const postings = await postingsOf([{ text: 'Peace' }, { text: 'War' }, { text: 'peace' }].map(entry))
    expect(postings.get('peac')?.map(entryIn)).toEqual([0, 2])
    expect(postings.get('war')?.map(entryIn)).toEqual([1])
  })

  test('however often a word is in every field, its weight is not taken for a text', async () => {
    const words = field(2_000, 2_000)
    const most = { title: words, names: words, summary: words, text: words }
    const postings = await postingsOf([{ text: 'war' }, most].map(entry))
    expect(postings.get('peac')?.map(entryIn)).toEqual([1])
    expect(postings.get('peac')?.map((each) => weightIn(each) > 9)).toEqual([true])
  })

  test('stop words have none', async () => {
    expect([...(await postingsOf([entry({ text: 'the peace and the war' })])).keys()].toSorted()).toEqual([
      'peac',
      'war',
    ])
  })
})

test.each([
  [49, 0],
  [50, 2],
  [150, 6],
])('other work has its turn while texts are indexed: of %d texts, %d times', async (length, turns) => {
  let count = 0
  let isDone = false
  const turn = () => {
    count += 1
    if (!isDone) setImmediate(turn)
  }
  setImmediate(turn)
  const texts = Array.from({ length }, () => entry({ text: 'peace' }))
  await postingsOf(texts)
  isDone = true
  expect(count).toBe(turns)
})

describe('the score of a text for a word', () => {
  const candidate = (weightOf: Record<number, number>, factor = 1): Candidate => ({
    term: 'x',
    factor,
    posting: Object.entries(weightOf).map(([number, weight]) => occurrence(Number(number), weight)),
  })
  const scoresOf = (size: number, ...candidates: Candidate[]) => {
    const { scores, entries } = termScores(candidates, { size: () => size, end: () => size })
    return { scores: [...scores].map((each) => Number(each.toFixed(3))), entries: entries.toSorted() }
  }

  test('a rare word counts more: the logarithm of 1 + (texts + 0.5) / (texts with it + 0.5)', () => {
    expect(scoresOf(4, candidate({ 1: 1 }))).toEqual({ scores: [0, 1.386, 0, 0], entries: [1] })
    expect(scoresOf(4, candidate({ 0: 1, 1: 2 }))).toEqual({ scores: [1.03, 2.059, 0, 0], entries: [0, 1] })
  })

  test('of several words that it may mean, the best counts, and each text once', () => {
    const exact = candidate({ 1: 1 })
    const similar = candidate({ 0: 1, 1: 1 }, 0.5)
    const expected = { scores: [0.515, 1.386, 0, 0], entries: [0, 1] }
    expect(scoresOf(4, exact, similar)).toEqual(expected)
    expect(scoresOf(4, similar, exact)).toEqual(expected)
  })
})

describe('the score of a text for several words', () => {
  const column = (...scores: number[]) => ({
    scores: Float64Array.from(scores),
    entries: scores.flatMap((score, entryNumber) => (score > 0 ? [entryNumber] : [])),
  })
  const combined = (needsAll: boolean, ...columns: ReturnType<typeof column>[]) => {
    const { entries, scores } = combinedScores(columns, needsAll)
    return entries.toSorted().map((each) => [each, scores[each]])
  }
  const [often, rare, once] = [column(1, 2, 3, 0), column(0, 10, 20, 30), column(0, 0, 100, 0)]

  test.each([
    [
      'all of two',
      true,
      [often, rare],
      [
        [1, 12],
        [2, 23],
      ],
    ],
    ['all of three', true, [often, rare, once], [[2, 123]]],
    [
      'any of two',
      false,
      [often, rare],
      [
        [0, 1],
        [1, 12],
        [2, 23],
        [3, 30],
      ],
    ],
    [
      'any of two, the rare one first',
      false,
      [once, often],
      [
        [0, 1],
        [1, 2],
        [2, 103],
      ],
    ],
    ['one', true, [once], [[2, 100]]],
    ['none', false, [], []],
  ])('of texts with %s, the sum', (_which, needsAll, columns, expected) => {
    expect(combined(needsAll, ...columns)).toEqual(expected)
    expect(combined(needsAll, ...columns.toReversed())).toEqual(expected)
  })
})
