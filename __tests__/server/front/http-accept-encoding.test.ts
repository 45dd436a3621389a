import { encodingChooser } from '@/server/front/http/accept-encoding'

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br', 'br'],
  ['gzip;q=1.0, br;q=1', 'br'],
  ['br;q=0.1, gzip;q=0.9', 'gzip'],
  ['BR ; q=0.5, GZIP;q=0.4', 'br'],
  ['br;q=0, gzip;q=0', 'identity'],
  ['gzip;q=0.2, identity;q=0.5', 'identity'],
  ['identity, gzip', 'gzip'],
  ['br;q=a lot', 'identity'],
  ['deflate', 'identity'],
])('%j gets %s', (accepted, encoding) => {
  const choose = encodingChooser()
  expect(choose(accepted)).toBe(encoding)
  expect(choose(accepted)).toBe(encoding)
})
