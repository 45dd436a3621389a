import { stem } from '@/lib/search/stem'
import { split, termOf, wordsOf } from '@/lib/search/terms'
import type { Language } from '@/lib/languages'

test.each<[Language, string]>([
  ['en', 'story stories'],
  ['en', 'village villages'],
  ['en', 'woman women'],
  ['en', 'meet meets meeting meetings'],
  ['en', 'train trained training trains'],
  ['en', 'plan plans planned planning'],
  ['en', 'negotiate negotiated negotiating'],
  ['en', 'process processes'],
  ['en', 'country countries'],
  ['en', 'church churches'],
  ['en', 'study studies studied studying'],
  ['en', 'day days'],
  ['en', 'man men'],
  ['en', 'child children'],
  ['nl', 'verhaal verhalen'],
  ['nl', 'vrouw vrouwen'],
  ['nl', 'raad raden'],
  ['nl', 'brief brieven'],
  ['nl', 'huis huizen'],
  ['nl', 'organisatie organisaties'],
  ['nl', 'ministerie ministeries'],
  ['nl', 'gemeenschap gemeenschappen'],
  ['nl', 'veiligheid veiligheden'],
  ['nl', 'man mannen'],
  ['nl', 'rapportage rapportages'],
  ['nl', 'kind kinderen'],
  ['nl', 'stad steden'],
  ['nl', 'lid leden'],
  ['nl', 'industrie industrieen'],
  ['nl', 'klein kleine'],
  ['nl', 'internationaal internationale'],
  ['nl', 'ondertekenaar ondertekenaars'],
])('in %s one word: %s', (language, words) => {
  expect(new Set(words.split(' ').map((word) => stem(word, language))).size).toBe(1)
})

test.each<[Language, string, string]>([
  ['en', 'peace', 'place'],
  ['en', 'bus', 'business'],
  ['nl', 'vrede', 'vreemd'],
  ['nl', 'land', 'lang'],
  ['en', '1325', '1352'],
])('in %s two words: %s, %s', (language, a, b) => {
  expect(stem(a, language)).not.toBe(stem(b, language))
})

test.each<[string, Language, string | null]>([
  ['Jordanië', 'nl', 'jordani'],
  ['JORDANIE', 'nl', 'jordani'],
  ['Côte', 'en', 'cot'],
  ['STRAẞE', 'nl', 'stras'],
  ['Bjørn', 'en', 'bjorn'],
  ['Łódź', 'en', 'lodz'],
  ['THE', 'en', null],
  ['the', 'en', null],
  ['het', 'nl', null],
  ['s', 'en', null],
  ['V', 'en', 'v'],
  ['2250', 'en', '2250'],
  ['1990s', 'en', '1990s'],
  ['EU', 'en', 'eu'],
  ['سوريا', 'en', 'سوريا'],
  ['constructor', 'en', 'constructor'],
  ['Jordanie\u0308', 'nl', 'jordani'],
  ['veilig\u00adheid', 'nl', 'veiligheid'],
  ['pea\u200bce', 'en', 'peac'],
  ['سُورِيَا', 'en', 'سوريا'],
  ['ســوريا', 'en', 'سوريا'],
])('%s, in %s, is found by %s', (word, language, term) => {
  expect(termOf(word, language)).toBe(term)
})

test.each(['Jordanie\u0308 nu', 'veilig\u00adheid nu', 'pea\u200bce nu', 'سُورِيَا nu'])(
  'nothing ends a word that nobody sees: %s',
  (text) => {
    expect(split(text)).toEqual(text.split(' '))
  },
)

test('the words of a text have positions; stop words and single letters have no term', () => {
  const text = 'The women’s plan, III.'
  expect(wordsOf(text, 'en').map(({ from, until, terms }) => [text.slice(from, until), terms])).toEqual([
    ['The', []],
    ['women', ['woman']],
    ['s', []],
    ['plan', ['plan']],
    ['III', ['iii']],
  ])
  expect(split(text)).toEqual(['The', 'women', 's', 'plan', 'III'])
  expect(split('…')).toEqual([])
})
