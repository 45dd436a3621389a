import { readFileSync } from 'node:fs'
import { isStored } from '@/lib/stored'
import { schemaTypes } from '@/sanity/schema'
import { speak, type Twins } from '@/sanity/studio/parts/say'
import { schemaInWords } from '@/sanity/studio/words/schema-words'

const dutch: Twins = JSON.parse(readFileSync('sanity/studio/words/dutch.json', 'utf8'))
afterEach(() => speak('en', {}))

/** What a list shows below the title of a document. */
function subtitleOf(type: string, selected: object): unknown {
  const found = schemaInWords(schemaTypes).find(({ name }) => name === type)
  const preview = found && 'preview' in found ? found.preview : undefined
  if (!isStored(preview) || typeof preview.prepare !== 'function') throw new Error(`${type} has no preview`)
  const shown: unknown = preview.prepare(selected)
  return isStored(shown) ? shown.subtitle : undefined
}

test.each([
  [
    'consentRecord',
    { story: 'S', basis: 'publishedEarlier', reconfirm: '2027-11-23' },
    'until 2027-11-23 · Published earlier by the partnership; consent is to be confirmed again',
    'tot 23 november 2027 · Eerder door het partnerschap gepubliceerd; toestemming moet opnieuw worden bevestigd',
  ],
  [
    'consentRecord',
    { story: 'S', basis: 'noIdentifiablePerson' },
    'No person can be identified in it',
    'Er is geen persoon in te herkennen',
  ],
  ['partner', { name: [], kind: 'civilSociety' }, 'Civil-society organisation', 'Maatschappelijke organisatie'],
  ['napDocument', { title: [], kind: 'letter', date: '2021' }, 'Letter to parliament · 2021', 'Kamerbrief · 2021'],
  ['page', { title: 'T', language: 'nl', purpose: 'home' }, 'NL · Home: About the plan', 'NL · Start: over het plan'],
  ['navigationItem', { label: [], destination: 'stories' }, 'Stories of Change', 'Verhalen van verandering'],
])('a list of %s says %j in words, not in a code', (type, selected, inEnglish, inDutch) => {
  expect(subtitleOf(type, selected)).toBe(inEnglish)
  speak('nl', dutch)
  expect(subtitleOf(type, selected)).toBe(inDutch)
})

test('a code that nobody can choose any more is shown as it is', () => {
  expect(subtitleOf('partner', { name: [], kind: 'party' })).toBe('party')
})
