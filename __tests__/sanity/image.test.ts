import { coverRatio, isPicture, shownSize } from '@/lib/pictures'
import { assetUrl, imageSrcSet, imageUrl } from '@/sanity/image'

const lake = { backend: 'lake', projectId: 'nap1325', dataset: 'production' } as const
const hosted = { backend: 'hosted', projectId: 'abc123', dataset: 'production' } as const
const image = { asset: { _ref: 'image-0123456789012345678901234567890123456789-2000x1000-png' } }
const file = '0123456789012345678901234567890123456789-2000x1000.png'

describe('pictures', () => {
  it.each([lake, hosted])('come from our own origin ($backend)', (content) => {
    expect(imageUrl(image, 640, undefined, content)).toBe(
      `/media/images/${content.projectId}/production/${file}?w=640&fit=max&auto=format`,
    )
  })

  it('are cropped around the focal point when they must be alike', () => {
    const hotspot = { x: 0.2, y: 0.5, width: 0.1, height: 0.1 }
    const url = imageUrl({ ...image, hotspot }, 640, 1, lake)
    expect(url).toContain('rect=0,0,1000,1000')
    expect(url).toContain('w=640&h=640')
  })

  it('offer one address for each width', () => {
    expect(imageSrcSet(image, coverRatio, lake).split(', ')).toEqual([
      expect.stringMatching(/h=200.* 320w$/),
      expect.stringMatching(/h=400.* 640w$/),
      expect.stringMatching(/h=600.* 960w$/),
      expect.stringMatching(/h=900.* 1440w$/),
    ])
  })

  it('have only addresses that the front serves', () => {
    for (const ratio of [undefined, coverRatio])
      for (const entry of imageSrcSet(
        { ...image, crop: { left: 0.1, right: 0, top: 0, bottom: 0.2 } },
        ratio,
        lake,
      ).split(', ')) {
        const { pathname, searchParams } = new URL(entry.split(' ')[0] ?? '', 'http://site.invalid')
        expect(isPicture(pathname.slice('/media/images/'.length), searchParams)).toBe(true)
      }
  })
})

describe('the room that a page keeps for a picture', () => {
  const size = { width: 600, height: 400 }
  const whole = { left: 0, right: 0, top: 0, bottom: 0 }

  it.each([
    ['whole', size, null, [600, 400]],
    ['cut on one side', size, { ...whole, left: 0.6 }, [240, 400]],
    ['cut on all sides', size, { left: 0.25, right: 0.25, top: 0.5, bottom: 0.25 }, [300, 100]],
    ['with a crop that says nothing', size, { left: null, right: null, top: null, bottom: null }, [600, 400]],
  ])('%s', (_what, given, crop, [width, height]) => {
    const shown = shownSize(given, crop)
    expect([Math.round(shown?.width ?? 0), Math.round(shown?.height ?? 0)]).toEqual([width, height])
  })

  it('is not known of one without a size, or of which nothing is left', () => {
    expect(shownSize({ width: null, height: 3 }, null)).toBeUndefined()
    expect(shownSize(size, { ...whole, left: 0.5, right: 0.5 })).toBeUndefined()
  })
})

describe('assetUrl', () => {
  const pdf = `${'0a'.repeat(20)}.pdf`

  it.each([
    [`http://127.0.0.1:4123/files/nap1325/production/${pdf}`, lake],
    [`https://cdn.sanity.io/files/abc123/production/${pdf}`, hosted],
  ])('makes an address of the content API one of ours (%s)', (url, content) => {
    expect(assetUrl(url, content)).toBe(`/media/files/${content.projectId}/production/${pdf}`)
  })

  it.each([
    'https://somebody.example/files/plan.pdf',
    `https://cdn.sanity.io/files/other/production/${pdf}`,
    'https://somebody.example/files/abc123/production/a.pdf',
  ])('leaves other addresses alone: %s', (url) => {
    expect(assetUrl(url, hosted)).toBe(url)
  })
})
