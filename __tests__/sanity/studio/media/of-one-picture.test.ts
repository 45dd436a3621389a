import { outlived } from '@/sanity/studio/media/rules/of-one-picture'

const reference = (id: string) => ({ _type: 'reference', _ref: id })
const set = (value: unknown, ...path: string[]) => ({ type: 'set', path, value })
const unset = (...path: string[]) => ({ type: 'unset', path })
const answered = {
  _type: 'image',
  asset: reference('image-a'),
  alt: 'Two women at a table',
  identifiability: 'notIdentifiable',
  checkedFor: ['faces', 'places', 'words'],
}
const answers = ['identifiability', 'checkedFor', 'alt']

test.each([
  ['another picture', [set(reference('image-b'), 'asset')], answers],
  ['no picture', [unset('asset'), unset('crop')], answers],
  ['the same picture', [set(reference('image-a'), 'asset')], []],
  ['a cut', [set({ x: 0.5 }, 'hotspot')], []],
  ['a word', [set('Three women', 'alt')], []],
  ['how far an upload is', [set(20, '_upload', 'progress')], []],
])('%s: what was answered about the one before is taken away, or stays', (_, changes, gone) => {
  expect(outlived(answered, changes)).toEqual(gone)
})

test('what is written before there is a picture stays when it comes', () => {
  const { asset: _asset, ...words } = answered
  expect(outlived(words, [set(reference('image-a'), 'asset')])).toEqual([])
  expect(outlived(undefined, [set(reference('image-a'), 'asset')])).toEqual([])
})
