/** @jest-environment node */
import { assetUrl, imageSrcSet, imageUrl } from '@/sanity/image'

const lake = { backend: 'lake', projectId: 'nap1325', dataset: 'production' } as const
const hosted = { backend: 'hosted', projectId: 'abc123', dataset: 'production' } as const
const image = { asset: { _ref: 'image-0123456789012345678901234567890123456789-2000x1000-png' } }
const file = '0123456789012345678901234567890123456789-2000x1000.png'

describe('pictures', () => {
  it('come from our own origin with the lake', () => {
    expect(imageUrl(image, { width: 640 }, lake)).toBe(
      `/lake/images/nap1325/production/${file}?w=640&fit=max&auto=format`,
    )
  })

  it('come from the CDN of hosted Sanity', () => {
    expect(imageUrl(image, { width: 640 }, hosted)).toMatch(`https://cdn.sanity.io/images/abc123/production/${file}`)
  })

  it('are cropped around the focal point when a height is asked for', () => {
    const hotspot = { x: 0.2, y: 0.5, width: 0.1, height: 0.1 }
    const url = imageUrl({ ...image, hotspot }, { width: 500, height: 500 }, lake)
    expect(url).toContain('rect=0,0,1000,1000')
    expect(url).toContain('w=500&h=500')
  })

  it('offer one address for each width', () => {
    expect(imageSrcSet(image, [320, 640], 2, lake).split(', ')).toEqual([
      expect.stringMatching(/h=160.* 320w$/),
      expect.stringMatching(/h=320.* 640w$/),
    ])
  })
})

describe('assetUrl', () => {
  it('makes an address of the lake one of ours', () => {
    expect(assetUrl('http://127.0.0.1:4123/files/nap1325/production/a.pdf', lake)).toBe(
      '/lake/files/nap1325/production/a.pdf',
    )
  })

  it('leaves hosted addresses alone', () => {
    expect(assetUrl('https://cdn.sanity.io/files/abc123/production/a.pdf', hosted)).toContain('https://cdn.sanity.io/')
  })
})
