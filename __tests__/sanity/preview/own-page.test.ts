import { isFromOwnPage } from '@/sanity/preview/own-page'

test.each([
  ['https://nap1325.nl', 'nap1325.nl', true],
  ['http://localhost:3000', 'localhost:3000', true],
  ['https://evil.test', 'nap1325.nl', false],
  ['https://nap1325.nl.evil.test', 'nap1325.nl', false],
  ['http://localhost:3001', 'localhost:3000', false],
  ['null', 'nap1325.nl', false],
  ['', 'nap1325.nl', false],
  [null, 'nap1325.nl', false],
  ['https://nap1325.nl', null, false],
])('from %s, to %s: %s', (origin, host, expected) => {
  const headers = new Headers({ ...(origin !== null && { origin }), ...(host !== null && { host }) })
  expect(isFromOwnPage(headers)).toBe(expected)
})
