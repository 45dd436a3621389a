import { isDescribed } from '@/sanity/studio/media/rules/described'
import { nextPlace } from '@/sanity/studio/media/rules/next-place'

test.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 9, null],
  ['ArrowLeft', 1, 0],
  ['ArrowLeft', 0, null],
  ['ArrowDown', 1, 5],
  ['ArrowDown', 7, null],
  ['ArrowUp', 5, 1],
  ['ArrowUp', 3, null],
  ['Home', 7, 0],
  ['End', 2, 9],
  ['Tab', 2, null],
])('in four columns of ten pictures %s leads from %d to %s', (key, place, next) => {
  expect(nextPlace(key, { place, last: 9, columns: 4 })).toBe(next)
})

test('what is known of a picture is offered for pictures that are put in words', () => {
  const image = { name: 'image', type: null }
  const alt = [{ name: 'alt' }]
  expect(isDescribed({ name: 'figure', type: image, fields: alt })).toBe(true)
  expect(isDescribed({ name: 'image', type: image, fields: alt })).toBe(true)
  // A logo stands beside the name.
  expect(isDescribed({ name: 'image', type: image, fields: [{ name: 'licence' }] })).toBe(false)
  expect(isDescribed({ name: 'object', type: null, fields: alt })).toBe(false)
})
