import { isDescribed } from '@/sanity/studio/media/rules/described'
import { kindSaid, nameSaid, thumbnail, useSaid } from '@/sanity/studio/media/rules/picture-said'
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

test('a picture is called by its words, else by its size; how often it is used counts each text once', () => {
  const picture = { id: 'image-a', url: 'https://cdn.example/a.jpg', width: 1200, height: 800, uploadedAt: '' }
  const use = { id: 'one', isPublished: true, type: 'story', title: 'One', language: 'nl', recordId: null }
  const places = [{ path: 'coverImage', field: 'coverImage', image: { alt: 'A bridge' } }]
  const used = {
    picture,
    uses: [
      { ...use, places },
      { ...use, places },
    ],
    count: 2,
  }
  expect([nameSaid(used), useSaid(used), kindSaid({ ...use, places })]).toEqual([
    'A bridge',
    'Used in 1 text',
    'Story · Dutch',
  ])
  const unused = { picture, uses: [], count: 0 }
  expect([nameSaid(unused), useSaid(unused)]).toEqual(['Not put in words, 1200 × 800', 'Used nowhere'])
  expect(useSaid({ picture, uses: used.uses, count: 1234 })).toBe('Used in 1,234 texts')
  expect(thumbnail(picture, 320)).toBe('https://cdn.example/a.jpg?w=320&fit=max&auto=format')
})
