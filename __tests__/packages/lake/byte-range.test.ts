import { byteRange } from '@/packages/lake/source/http/byte-range'

test.each([
  ['bytes=0-4', { first: 0, last: 4 }],
  ['bytes=5-', { first: 5, last: 9 }],
  ['bytes=-3', { first: 7, last: 9 }],
  ['bytes=-30', { first: 0, last: 9 }],
  ['bytes=4-400', { first: 4, last: 9 }],
  ['bytes=9-9', { first: 9, last: 9 }],
  ['bytes=10-', 'outside'],
  ['bytes=-0', 'outside'],
])('%s of ten bytes', (range, expected) => {
  expect(byteRange(range, 10)).toEqual(expected)
})

test.each([null, '', 'bytes=-', 'bytes=4-2', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=a-b', 'bytes=1-2 '])(
  '%p asks for the whole',
  (range) => {
    expect(byteRange(range, 10)).toBeNull()
  },
)
