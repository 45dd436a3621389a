import { chosenTime } from '@/sanity/studio/parts/chosen-time'
import { dayAfter, monthAfter, monthOf, spanOf, weeksOf } from '@/sanity/studio/calendar/rules/calendar-days'

test.each([
  // The first is a Sunday: its week begins in the month before.
  ['2026-11', '2026-10-26', '2026-12-06', 6],
  // Four weeks exactly, from a Monday.
  ['2027-02', '2027-02-01', '2027-02-28', 4],
  ['2024-02', '2024-01-29', '2024-03-03', 5],
  ['2026-12', '2026-11-30', '2027-01-03', 5],
])('the weeks of %s are whole, from Monday %s to Sunday %s', (month, first, last, count) => {
  const weeks = weeksOf(month)
  expect(weeks).toHaveLength(count)
  expect(weeks.every((week) => week.length === 7)).toBe(true)
  expect([weeks.flat().at(0), weeks.flat().at(-1)]).toEqual([first, last])
})

test('a span begins and ends at midnight in the Netherlands, on either side of the days on which clocks change', () => {
  expect(spanOf('2026-03')).toMatchObject({ from: '2026-02-22T23:00:00.000Z', to: '2026-04-05T22:00:00.000Z' })
  expect(spanOf('2026-10')).toMatchObject({ from: '2026-09-27T22:00:00.000Z', to: '2026-11-01T23:00:00.000Z' })
})

test('a month is that of Dutch clocks, and years follow each other', () => {
  expect(monthOf(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01')
  expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1)]).toEqual(['2027-01', '2025-12'])
  expect([dayAfter('2026-03-29', 1), dayAfter('2026-10-25', -1)]).toEqual(['2026-03-30', '2026-10-24'])
})

test('the same time on another day is the same on the clock, though an hour apart in the world', () => {
  const now = new Date('2026-10-20T12:00:00Z')
  expect(chosenTime('2026-10-24T14:00', now)).toEqual({ at: '2026-10-24T12:00:00.000Z' })
  expect(chosenTime('2026-10-25T14:00', now)).toEqual({ at: '2026-10-25T13:00:00.000Z' })
})
