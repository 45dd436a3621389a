import { consentEnd, consentNotice } from '@/sanity/consent/consent-notice'

const now = Date.parse('2026-06-15T12:00:00Z')
const tell = (moment: number) => new Date(moment).toISOString()

test.each<[string, object, 'caution' | 'critical' | null, string?]>([
  ['no end was agreed', { basis: 'given' }, null],
  ['it ends in more than 30 days', { expiresAt: '2026-07-15T12:00:01Z' }, null],
  ['it ends in 30 days', { expiresAt: '2026-07-15T12:00:00Z' }, 'caution', '2026-07-15T12:00:00.000Z'],
  ['it ended a moment ago', { expiresAt: '2026-06-15T12:00:00Z' }, 'critical', '2026-06-15T12:00:00.000Z'],
  ['it was withdrawn', { withdrawnOn: '2026-06-01' }, 'critical', '2026-06-01'],
  [
    'it is to be confirmed again by today',
    { basis: 'publishedEarlier', reconfirmBy: '2026-06-15' },
    'caution',
    '2026-06-16T00:00:00.000Z',
  ],
  ['it was to be confirmed by yesterday', { basis: 'publishedEarlier', reconfirmBy: '2026-06-14' }, 'critical'],
  ['a day is named that its basis does not need', { basis: 'given', reconfirmBy: '2026-06-14' }, null],
  [
    'the earlier of two ends counts',
    { basis: 'publishedEarlier', reconfirmBy: '2026-06-20', expiresAt: '2026-06-18T08:00:00Z' },
    'caution',
    '2026-06-18T08:00:00.000Z',
  ],
])('editors are told when %s', (_name, record, tone, words = '') => {
  const notice = consentNotice({ ...record }, now, tell)
  expect(notice?.tone ?? null).toBe(tone)
  expect(notice?.text ?? '').toContain(words)
})

test('an end that is no moment is none', () => {
  expect(consentEnd({ expiresAt: 'next summer' })).toBeNull()
})
