import { gap, shapes, weave, type Shape } from '@/lib/weave/cloth'

test('the same text has the same cloth, another text another', () => {
  expect(weave('a', [1, 2], 'cover')).toEqual(weave('a', [1, 2], 'cover'))
  expect(weave('a', [1, 2], 'cover')).not.toEqual(weave('b', [1, 2], 'cover'))
})

test.each(Object.keys(shapes) as Shape[])('a cloth of the shape %s is covered without a hole', (shape) => {
  const { width, height, warp, weft } = weave('some id', [1, 3], shape)
  for (const [ribbons, length] of [
    [warp, width],
    [weft, height],
  ] as const) {
    let end = -gap
    for (const { at, size } of ribbons) {
      expect(at).toBe(end + gap)
      end = at + size
    }
    expect(end + gap).toBeGreaterThanOrEqual(length)
  }
})

test('a cloth is woven of its outcomes only, and undyed without any', () => {
  const yarns = ({ warp, weft }: ReturnType<typeof weave>) => new Set([...warp, ...weft].map(({ yarn }) => yarn))
  expect([...yarns(weave('a', [4], 'head'))].filter((yarn) => typeof yarn === 'number')).toEqual([4])
  expect([...yarns(weave('a', [], 'head'))].some((yarn) => typeof yarn === 'number')).toBe(false)
})
