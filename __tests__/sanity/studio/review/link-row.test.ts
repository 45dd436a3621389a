import { linkSentence, linkStateOf, viewsSentence, type LinkRow } from '@/sanity/studio/review/rules/link-row'

const now = new Date('2026-11-24T12:00:00Z')
const link: LinkRow = {
  _id: 'review.1',
  _createdAt: '2026-11-19T12:00:00Z',
  madeFor: null,
  madeBy: 'Ada',
  expiresAt: '2026-12-01T23:30:00Z',
  revokedAt: null,
  revokedBy: null,
  views: 0,
  hasConsent: false,
  text: null,
}

test.each<[Partial<LinkRow>, ReturnType<typeof linkStateOf>, string]>([
  [{}, 'open', 'Works until 2 Dec 2026, 00:30'],
  [{ viewLimit: 3, views: 2 }, 'open', 'Works until 2 Dec 2026, 00:30'],
  [{ viewLimit: 3, views: 3 }, 'usedUp', 'Used up: nobody can open it again'],
  [{ expiresAt: '2026-11-24T12:00:00Z' }, 'ended', 'Ended on 24 Nov 2026, 13:00'],
  [{ expiresAt: '2026-11-20T12:00:00Z', viewLimit: 1, views: 1 }, 'ended', 'Ended on 20 Nov 2026, 13:00'],
  [{ revokedAt: '2026-11-21T12:00:00Z' }, 'revoked', 'Revoked on 21 Nov 2026, 13:00'],
  [
    { revokedAt: '2026-11-21T12:00:00Z', revokedBy: 'Bo', expiresAt: '2026-11-20T12:00:00Z' },
    'revoked',
    'Revoked by Bo on 21 Nov 2026, 13:00',
  ],
])('%j is %s', (changes, state, sentence) => {
  expect(linkStateOf({ ...link, ...changes }, now)).toBe(state)
  expect(linkSentence({ ...link, ...changes }, now)).toBe(sentence)
})

test.each([
  [0, null, 'never opened'],
  [1, null, 'opened 1 time'],
  [2, undefined, 'opened 2 times'],
  [0, 1, 'opened 0 of 1 time'],
  [2, 5, 'opened 2 of 5 times'],
])('%p views of %p: %s', (views, viewLimit, sentence) => {
  expect(viewsSentence({ views, viewLimit })).toBe(sentence)
})
