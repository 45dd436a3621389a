import { bestExcerpt } from '@/lib/search/best-excerpt'
import { marked } from '@/lib/search/marked'
import { hitPage, withTexts } from '@/lib/search/results'
import { searchEntry } from '@/lib/search/entries'
import type { SearchEntry } from '@/lib/search/weighed-entry'
import { makeSearchIndex } from '@/lib/search/search-index'
import type { Language } from '@/lib/languages'

const entry = (id: string, rest: Partial<SearchEntry>): SearchEntry => ({
  id,
  kind: 'story',
  title: '',
  names: '',
  summary: '',
  text: '',
  ...rest,
})
const napDocument = {
  _id: '',
  _type: 'napDocument' as const,
  slug: 'plan',
  title: null,
  titleLanguage: null,
  titles: [],
  period: null,
  isNewestPlan: false,
  kind: null,
  number: null,
  cycle: null,
  publisher: null,
  summary: null,
  summaryLanguage: null,
}
const english = [
  entry('voices', { title: 'Do our voices matter?', summary: 'A briefer speaks in the Security Council.' }),
  entry('men', {
    title: 'Positive male engagement',
    names: 'Palestine Participation',
    text: 'Young men learn about voices.',
  }),
  entry('res', { kind: 'napDocument', title: 'Resolution 1325', names: 'S/RES/1325 (2000) UN Security Council' }),
  entry('res2', { kind: 'napDocument', title: 'Resolution 2250', names: 'S/RES/2250 (2015) UN Security Council' }),
  entry('women', {
    kind: 'partner',
    title: 'WO=MEN',
    names: 'The Hague',
    summary: 'Women’s rights, in many countries.',
  }),
]
const dutch = [
  entry('verhaal', { title: 'Doen onze stemmen ertoe?', names: 'Jordanië', summary: 'Vrouwen spreken.' }),
  entry('raad', {
    kind: 'napDocument',
    title: 'Brief aan de Kamer',
    text: 'Over de vredesonderhandelingen in de raad.',
  }),
]

const ids = async (question: string, language: Language = 'en') => {
  const index = await makeSearchIndex(language === 'en' ? english : dutch, language)
  const { nearness, hits } = index.search(question, { most: 10 })
  return `${nearness}: ${hits.map(({ id }) => id).join(' ')}`
}

test.each([
  ['voices', 'all: voices men'],
  ['VOICE', 'all: voices men'],
  ['a voice for the council', 'all: voices'],
  ['voises', 'similar: voices men'],
  ['secruity concil', 'similar: res res2 voices'],
  ['particip', 'all: men'],
  ['woman', 'all: women'],
  ['wo=men', 'all: women'],
  ['1325', 'all: res'],
  ['1326', 'all: '],
  ['resolution 2250', 'all: res2'],
  ['voices zebra', 'some: voices men'],
  ['zebra', 'all: '],
  ['the of and', 'all: '],
  ['', 'all: '],
  ['"; DROP * [_type == "x"]', 'all: '],
])('“%s” finds %s', async (question, found) => {
  expect(await ids(question)).toBe(found)
})

test.each([
  ['vrouw', 'all: verhaal'],
  ['vrouwe', 'all: verhaal'],
  ['jordanie', 'all: verhaal'],
  ['vredes', 'all: raad'],
  ['de stem', 'all: verhaal'],
  ['brieven', 'all: raad'],
  ['Kammer', 'similar: raad'],
])('„%s” vindt %s', async (question, found) => {
  expect(await ids(question, 'nl')).toBe(found)
})

test('what was found is marked, whatever its ending and accents; nothing else is', () => {
  const parts = marked('Women’s rights: één vróúw, many women.', new Set(['woman', 'right']), 'en')
  expect(parts.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['Women', 'rights', 'women'])
  expect(parts.map(({ text }) => text).join('')).toBe('Women’s rights: één vróúw, many women.')
})

test('the text that tells most is shown, from word to word', () => {
  const long = `${'before '.repeat(80)}the peace talks${' after'.repeat(80)}`
  const shown = bestExcerpt(['A summary without it.', long], new Set(['peac', 'talk']), 'en')
  expect(shown).toMatch(/^… before (before )*the peace talks( after)+ …$/)
  expect(shown.length).toBeLessThan(240)
  expect(bestExcerpt(['Peace, but no more.', long], new Set(['peac', 'talk']), 'en')).toContain('peace talks')
  expect(bestExcerpt(['A summary.', long], new Set(['zebra']), 'en')).toBe('A summary.')
  expect(bestExcerpt(['', ''], new Set(), 'en')).toBe('')
})

test('findings are counted by kind, chosen by kind, and those whose text is gone are left out', async () => {
  const index = await makeSearchIndex(english, 'en')
  const page = hitPage(index, { query: 'council' }, 'en')
  expect(page?.kinds.map(({ value, count }) => [value, count])).toEqual([
    ['napDocument', 2],
    ['story', 1],
  ])
  expect(hitPage(index, { query: 'council', kind: 'story' }, 'en')).toMatchObject({
    items: [{ id: 'voices' }],
    total: 1,
    pages: 1,
    all: 3,
  })
  expect(hitPage(index, { query: 'council', kind: 'unknown' }, 'en')).toMatchObject({ total: 0, all: 3 })
  expect(hitPage(index, { query: 'council', page: '2' }, 'en')).toBeNull()
  const text = {
    kind: 'napDocument',
    path: '/x',
    title: 'T',
    titleLanguage: null,
    summary: '',
    summaryLanguage: null,
    text: '',
  } as const
  const results = page && withTexts(page, [{ ...text, id: 'res2' }])
  expect(results?.results.map(({ id }) => id)).toEqual(['res2'])
})

test('what is not there any more is neither found nor counted; what else is similar takes its place', async () => {
  const index = await makeSearchIndex(english, 'en')
  const page = hitPage(index, { query: 'council' }, 'en', new Set(['voices']))
  expect(page).toMatchObject({ total: 2, all: 2 })
  expect(page?.items.map(({ id }) => id)).not.toContain('voices')
  const all = new Set(english.map(({ id }) => id))
  expect(hitPage(index, { query: 'council' }, 'en', all)).toMatchObject({ total: 0, items: [] })
})

test('pages of findings follow each other, and none is on two', async () => {
  const many = Array.from({ length: 45 }, (_, number) => entry(String(number), { title: 'peace '.repeat(number % 7) }))
  const index = await makeSearchIndex([...many, entry('x', { title: 'Peace' })], 'en')
  const pages = ['1', '2', '3', '4'].map((page) => hitPage(index, { query: 'peace', page }, 'en'))
  const found = pages.flatMap((page) => page?.items.map(({ id }) => id) ?? [])
  expect(pages.map((page) => page?.items.length)).toEqual([20, 19, undefined, undefined])
  expect(new Set(found).size).toBe(39)
})

test.each<[string, string]>([
  ['kiesrecht', 'suffrage'],
  ['recht', 'suffrage'],
  ['hulp', 'relief'],
  ['rechten', 'suffrage'],
])('in Dutch, %s finds the compound that ends with it', async (query, id) => {
  const index = await makeSearchIndex(
    [
      entry('suffrage', { title: 'Vrouwenkiesrecht' }),
      entry('relief', { title: 'Noodhulp' }),
      entry('none', { title: 'Hulpeloos' }),
    ],
    'nl',
  )
  expect(hitPage(index, { query }, 'nl')?.items.map((hit) => hit.id)).toContain(id)
})

test('the word itself comes before a compound that ends with it', async () => {
  const index = await makeSearchIndex([entry('a', { title: 'Noodhulp' }), entry('b', { title: 'Hulp' })], 'nl')
  expect(hitPage(index, { query: 'hulp' }, 'nl')?.items.map(({ id }) => id)).toEqual(['b', 'a'])
})

test('two neighbouring letters of a short word may be swapped', async () => {
  const index = await makeSearchIndex([entry('a', { title: 'Women and peace' })], 'en')
  expect(hitPage(index, { query: 'paece' }, 'en')).toMatchObject({ nearness: 'similar', total: 1 })
})

test.each<[Language, string]>([
  ['en', 'fourth national action plan'],
  ['en', 'fourth plan'],
  ['en', 'action plan IV'],
  ['nl', 'vierde actieplan'],
  ['nl', 'vierde nationaal actieplan'],
])('in %s, “%s” leads to the plan', async (language, query) => {
  const plan = (id: string, cycle: 'III' | 'IV', kind: 'actionPlan' | 'letter') =>
    searchEntry({ ...napDocument, _id: id, title: `NAP 1325 ${cycle}`, cycle, kind }, language)
  const documents = [
    plan('three', 'III', 'actionPlan'),
    plan('letter', 'IV', 'letter'),
    plan('four', 'IV', 'actionPlan'),
  ]
  const index = await makeSearchIndex(documents, language)
  expect(hitPage(index, { query }, language)?.items[0]?.id).toBe('four')
})

test('what is quoted is found as it is written, word after word; if nothing has it, its words are looked for', async () => {
  const index = await makeSearchIndex(
    [
      entry('phrase', { text: 'Peace talks begin.' }),
      entry('words', { title: 'Talks', text: 'They bring peace, and peace begins.' }),
    ],
    'en',
  )
  const found = (query: string) => {
    const { nearness, hits } = index.search(query, { most: 10 })
    return `${nearness}: ${hits.map(({ id }) => id).join(' ')}`
  }
  expect(found('peace talks')).toBe('all: words phrase')
  expect(found('"peace talks"')).toBe('all: phrase')
  expect(found('“the peace talks” begin')).toBe('all: phrase')
  expect(found('"begin peace"')).toBe('similar: words phrase')
  expect(found('"peace talks')).toBe('all: words phrase')
})

test('what is called so is first, also where its text has none of the words', async () => {
  const entries = [
    entry('a', { title: 'Foreign foreign', calledAs: ['BZ'] }),
    entry('b', { title: 'BZ BZ policy', names: 'BZ' }),
  ]
  const index = await makeSearchIndex(entries, 'en')
  const found = (query: string) => index.search(query, { most: 10 }).hits.map(({ id }) => id)
  expect(found('bz')).toEqual(['a', 'b'])
  expect(found('bz policy')).toEqual(['b'])
})

test.each<[Language, string, string]>([
  ['en', 'organisation', 'Organizations'],
  ['en', 'labor', 'Labour'],
  ['en', 'defense', 'Defence'],
  ['en', 'programs', 'Programme'],
  ['en', 'counselling', 'Counseling'],
  ['en', 'dialog', 'Dialogue'],
  ['nl', 'rechten', 'Mensenrechtenverdedigers'],
  ['nl', 'vredesplan', 'Plan voor vrede'],
])('in %s, “%s” finds “%s”', async (language, query, title) => {
  const index = await makeSearchIndex([entry('a', { title }), entry('b', { title: 'Other' })], language)
  expect(index.search(query, { most: 10 })).toMatchObject({ nearness: 'all', hits: [{ id: 'a' }] })
})
