import { consentNotice } from '@/lib/consent/consent-notice'
import { consentDeadline } from '@/lib/consent/deadline'

const now = Date.parse('2026-06-15T12:00:00Z')
const tell = (moment: number) => new Date(moment).toISOString()

test.each<[string, object, 'caution' | 'critical' | null, string?]>([
  ['no end was agreed', { basis: 'given' }, null],
  ['it ends in more than 30 days', { expiresAt: '2026-07-15T12:00:01Z' }, null],
  ['it ends in 30 days', { expiresAt: '2026-07-15T12:00:00Z' }, 'caution', '2026-07-15T12:00:00.000Z'],
  ['it ended a moment ago', { expiresAt: '2026-06-15T12:00:00Z' }, 'critical', '2026-06-15T12:00:00.000Z'],
  ['it was withdrawn', { withdrawnOn: '2026-06-01' }, 'critical', '2026-06-01'],
  ['the field for a withdrawal was emptied', { withdrawnOn: null }, null],
  [
    'it is to be confirmed again by today',
    { basis: 'publishedEarlier', reconfirmBy: '2026-06-15' },
    'caution',
    '2026-06-15T22:00:00.000Z',
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

test.each<[object, object | null]>([
  [{ expiresAt: 'next summer' }, null],
  [{ expiresAt: null, reconfirmBy: null, basis: 'publishedEarlier' }, null],
  [{ basis: 'publishedEarlier', reconfirmBy: '2026-02-31' }, null],
  [{ expiresAt: '2026-06-18T08:00:00Z', withdrawnOn: '2026-06-01' }, null],
  [{ expiresAt: '2026-06-18T10:00:00+02:00' }, { at: Date.parse('2026-06-18T08:00:00Z'), field: 'expiresAt' }],
  [
    { basis: 'publishedEarlier', reconfirmBy: '2026-06-15', expiresAt: '2026-06-15T22:00:00Z' },
    { at: Date.parse('2026-06-15T22:00:00Z'), field: 'expiresAt' },
  ],
  [
    { basis: 'publishedEarlier', reconfirmBy: '2026-12-31' },
    { at: Date.parse('2026-12-31T23:00:00Z'), field: 'reconfirmBy' },
  ],
])('the deadline of %j is %j', (record, deadline) => {
  expect(consentDeadline({ ...record })).toEqual(deadline)
})
