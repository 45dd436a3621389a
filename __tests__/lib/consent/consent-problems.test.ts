import { consentProblems } from '@/lib/consent/consent-problems'

const now = Date.parse('2026-06-15T12:00:00Z')
const covered = { basis: 'given', channels: ['web'], uses: ['text'], languages: ['en'] }
const problems = (change: object, language: unknown = 'en') =>
  consentProblems({ ...covered, ...change }, { language, now })

test('a record that says enough leaves nothing to tell', () => {
  expect(problems({})).toEqual([])
})

test.each<[object, string]>([
  [{ withdrawnOn: '2026-06-01' }, 'Consent was withdrawn on 2026-06-01.'],
  [{ channels: ['print'] }, 'The consent does not include this website.'],
  [{ uses: ['image'] }, 'The consent does not include the words of the story.'],
  [
    { languages: ['nl'] },
    'The consent does not include English. Ask the person again before the record names it: a text in the language of the people around her is read by those who know her.',
  ],
  [{ expiresAt: '2026-06-15T12:00:00Z' }, 'The consent ended on 2026-06-15.'],
  [{ basis: 'assumed' }, 'The record does not say why the story may be shown.'],
  [
    { basis: 'publishedEarlier', reconfirmBy: '2026-06-14' },
    'The story was published earlier, and its consent has not been confirmed again in time.',
  ],
])('editors of a story with %j read why it is not shown', (change, sentence) => {
  expect(problems(change)).toEqual([sentence])
})

test.each<[object]>([
  [{ basis: 'noIdentifiablePerson' }],
  [{ basis: 'publishedEarlier', reconfirmBy: '2026-06-15' }],
  [{ expiresAt: '2026-06-15T12:00:00.001Z' }],
  [{ expiresAt: null, withdrawnOn: null, reconfirmBy: '2020-01-01' }],
])('%j leaves nothing to tell either', (change) => {
  expect(problems(change)).toEqual([])
})

test.each<[object]>([
  [{ expiresAt: 'next summer' }],
  [{ expiresAt: 20_270_101 }],
  [{ basis: 'publishedEarlier' }],
  [{ basis: 'publishedEarlier', reconfirmBy: 'next summer' }],
  [{ channels: 'web' }],
  [{ uses: null }],
])('%j, which cannot be read as consent, is none', (change) => {
  expect(problems(change)).toHaveLength(1)
})

test.each([
  ['2026-06-15', '2026-06-15T22:00:00Z'],
  ['2026-12-31', '2026-12-31T23:00:00Z'],
  ['2026-03-28', '2026-03-28T23:00:00Z'],
  ['2026-03-29', '2026-03-29T22:00:00Z'],
  ['2026-10-24', '2026-10-24T22:00:00Z'],
  ['2026-10-25', '2026-10-25T23:00:00Z'],
])('consent to be confirmed by %s holds until that day is over in the Netherlands, at %s', (reconfirmBy, end) => {
  const record = { ...covered, basis: 'publishedEarlier', reconfirmBy }
  const at = Date.parse(end)
  expect(consentProblems(record, { language: 'en', now: at - 1 })).toEqual([])
  expect(consentProblems(record, { language: 'en', now: at })).toHaveLength(1)
})

test('a story whose language nobody named is not covered', () => {
  expect(problems({}, null)).toEqual(['The consent does not include the language of this text.'])
})

test('an empty record lacks everything that has to be said', () => {
  expect(consentProblems({}, { language: 'en', now })).toHaveLength(4)
})

test('without a record, that is all there is to tell', () => {
  expect(consentProblems(null, { language: 'en', now })).toEqual([
    'Nobody has recorded for this story who agreed that it is shown.',
  ])
})
