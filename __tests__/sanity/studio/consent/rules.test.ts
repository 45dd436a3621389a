import { isConfirmed } from '@/sanity/studio/consent/rules/confirmation'
import { missingForReaders } from '@/sanity/studio/consent/rules/story-state'

const now = Date.parse('2026-11-24T12:00:00Z')
const story = { _id: 'story', _type: 'story', language: 'en', title: 'Weaving' }
const record = {
  _id: 'consent.story',
  _type: 'consentRecord',
  basis: 'given',
  channels: ['web'],
  uses: ['text'],
  languages: ['en'],
}

test.each([
  ['a published record covers it', { draft: null, published: record }, []],
  ['there is none', { draft: null, published: null }, [expect.stringMatching(/^Nobody has recorded/)]],
  [
    'it is a draft only',
    { draft: record, published: null },
    [expect.stringMatching(/has not been published yet: open and publish it/)],
  ],
  [
    'what was published was withdrawn, whatever the draft says',
    { draft: record, published: { ...record, withdrawnOn: '2026-11-23' } },
    [expect.stringMatching(/withdrawn/)],
  ],
  ['the draft alone knows a name to keep out', { draft: { ...record, keepOut: ['Weaving'] }, published: record }, []],
])('a story and its record: %s', (_what, versions, missing) => {
  expect(missingForReaders(story, versions, now)).toEqual(missing)
})

test('what was only just begun lacks consent too', () => {
  expect(missingForReaders(null, { draft: null, published: null }, now)).not.toEqual([])
})

test.each([
  ['withdraw', true],
  [' Withdraw ', true],
  ['WITHDRAW', true],
  ['', false],
  ['withdraw it', false],
  ['with draw', false],
])('typed “%s”: %p', (typed, isIt) => {
  expect(isConfirmed(typed)).toBe(isIt)
})
