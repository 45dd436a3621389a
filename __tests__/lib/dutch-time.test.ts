import { dutchDay, dutchMoment, endOfDutchDay, fromClock, toClock, when } from '@/lib/dutch-time'

test.each([
  ['2026-11-24T12:00', '2026-11-24T11:00:00.000Z'],
  ['2026-07-01T12:00', '2026-07-01T10:00:00.000Z'],
  ['2026-01-01T00:30', '2025-12-31T23:30:00.000Z'],
  ['2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
  ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
  ['2026-10-25T01:59', '2026-10-24T23:59:00.000Z'],
  ['2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
])('%s on an editor’s clock is %s, and back', (clock, moment) => {
  expect(fromClock(clock)?.toISOString()).toBe(moment)
  expect(toClock(new Date(moment))).toBe(clock)
})

test('an hour that comes twice is the first, one that is left out is still a moment', () => {
  expect(fromClock('2026-10-25T02:00')?.toISOString()).toBe('2026-10-25T00:00:00.000Z')
  expect(fromClock('2026-10-25T02:30')?.toISOString()).toBe('2026-10-25T00:30:00.000Z')
  expect(fromClock('2026-03-29T02:30')?.toISOString()).toBe('2026-03-29T01:30:00.000Z')
})

test.each(['', 'tomorrow', '2026-13-01T00:00', '2026-02-31T00:00', '2026-11-24', '2026-11-24T12:00:30'])(
  '“%s” is no moment',
  (clock) => {
    expect(fromClock(clock)).toBeNull()
  },
)

test('is said in the editors’ zone', () => {
  expect(when('2026-11-24T11:00:00Z')).toBe('24 Nov 2026, 12:00')
})

test.each([undefined, null, 1_795_000_000_000, '', 'tomorrow'])('%p is no moment that could be said', (value) => {
  expect(when(value)).toBe('')
})

test.each([
  ['2026-06-15T12:00:00Z', '2026-06-15T14:00:00.000+02:00', '2026-06-15'],
  ['2026-06-15T22:00:00Z', '2026-06-16T00:00:00.000+02:00', '2026-06-16'],
  ['2026-12-31T23:00:00Z', '2027-01-01T00:00:00.000+01:00', '2027-01-01'],
])('%s is %s in the Netherlands', (moment, dutch, day) => {
  expect(dutchMoment(new Date(moment))).toBe(dutch)
  expect(dutchDay(new Date(moment))).toBe(day)
})

test.each<[unknown, string | null]>([
  ['2026-06-15', '2026-06-15T22:00:00.000Z'],
  ['2026-12-31', '2026-12-31T23:00:00.000Z'],
  ['2026-03-28', '2026-03-28T23:00:00.000Z'],
  ['2026-03-29', '2026-03-29T22:00:00.000Z'],
  ['2026-10-24', '2026-10-24T22:00:00.000Z'],
  ['2026-10-25', '2026-10-25T23:00:00.000Z'],
  ['2028-02-28', '2028-02-28T23:00:00.000Z'],
  ['2028-02-29', '2028-02-29T23:00:00.000Z'],
  ['2026-02-29', null],
  ['2026-02-31', null],
  ['2026-06', null],
  ['next summer', null],
  [null, null],
])('the day %s is over at %s', (day, moment) => {
  const end = endOfDutchDay(day)
  expect(end === null ? null : new Date(end).toISOString()).toBe(moment)
})
