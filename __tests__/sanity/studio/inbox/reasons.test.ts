import { readFileSync } from 'node:fs'
import { noticeReason } from '@/sanity/studio/inbox/rules/notice-words'
import { speak, type Twins } from '@/sanity/studio/parts/say'

const dutch: Twins = JSON.parse(readFileSync('sanity/studio/words/dutch.json', 'utf8'))
const notice = { id: 'n', at: '2026-11-24T12:00:00.000Z' } as const

beforeEach(() => speak('nl', dutch))
afterEach(() => speak('en', {}))

test('words of a colleague stay hers, between the quotation marks of Dutch', () => {
  expect(noticeReason({ ...notice, kind: 'changesAsked', reason: 'Approved.' })).toBe('‘Approved.’')
  expect(noticeReason({ ...notice, kind: 'approved' })).toBe('')
})

test('those of the site, which did not do what was set, are Dutch, and nobody’s words', () => {
  const reason = 'It was changed after its moment was set.'
  expect(noticeReason({ ...notice, kind: 'timeFailed', reason })).toBe(dutch[reason])
})
