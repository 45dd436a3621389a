import { backoff } from '@/server/freshness/backoff'

const withoutChance = () => backoff(() => 0.5)
const refused = (retryAfter: string) => ({ response: { headers: { 'retry-after': retryAfter } } })

test('pauses double up to a minute, and begin again after a success', () => {
  const pauses = withoutChance()
  expect(Array.from({ length: 8 }, () => pauses.next())).toEqual([
    1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000,
  ])
  pauses.reset()
  expect(pauses.next()).toBe(1_000)
})

test('clients that failed together do not come back together', () => {
  expect([0, 1].map((chance) => backoff(() => chance).next())).toEqual([750, 1_250])
})

test.each([
  ['30', 30_000],
  ['0', 1_000],
  ['100000', 600_000],
  ['soon', 1_000],
  ['', 1_000],
])('Retry-After %p: %p ms', (retryAfter, pause) => {
  expect(withoutChance().next(refused(retryAfter))).toBe(pause)
  expect(withoutChance().next({ response: { headers: new Headers({ 'retry-after': retryAfter }) } })).toBe(pause)
})

test('Retry-After may be a date', () => {
  const pause = withoutChance().next(refused(new Date(Date.now() + 90_000).toUTCString()))
  expect(pause).toBeGreaterThan(80_000)
  expect(pause).toBeLessThanOrEqual(90_000)
})
