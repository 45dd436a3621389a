import { fuzzyCandidates, prefixCandidates, type Candidate } from '@/lib/search/candidates'
import { indexTexts } from '@/lib/search/indexed-texts'
import { weigher } from '@/lib/search/weighed-entry'

/** Terms whose stems are as they are. */
const words = 'un unit par partit partik kamp land landbouw 1325 13256 ab12 ab13 resoluti'
const entry = { id: 'a', kind: 'story', title: words, names: '', summary: '', text: '' }
const texts = indexTexts([weigher('nl')(entry)])

const shown = (candidates: Candidate[]) =>
  candidates.map(({ term, factor }) => `${term} ${factor.toFixed(2)}`).toSorted()

test.each([
  ['un', ['un 1.00']],
  ['par', ['par 1.00', 'partik 0.30', 'partit 0.30']],
  ['land', ['land 1.00', 'landbouw 0.30']],
  ['zz', []],
  ['zzz', []],
])('%s may begin %j', async (term, expected) => {
  expect(shown(prefixCandidates((await texts).postings, term))).toEqual(expected)
})

test.each([
  ['three letters have to be right', 'pak', []],
  ['one of four may be wrong', 'kamq', ['kamp 0.30']],
  ['two of four may not', 'kaqq', []],
  ['what it begins and what is near it, each once', 'partit', ['partik 0.33', 'partit 1.00']],
  ['one of seven may be wrong', 'lanbouw', ['landbouw 0.34']],
  ['two of seven may not', 'lanbouv', []],
  ['two of eight may be wrong', 'lundbouv', ['landbouw 0.30']],
  ['three of eight may not', 'lundbauv', []],
  ['numbers have to be right', '1326', []],
  ['also among letters', 'ab14', []],
])('%s: %s', async (_rule, term, expected) => {
  expect(shown(fuzzyCandidates((await texts).postings, term))).toEqual(expected)
})
