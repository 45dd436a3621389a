import { addressesOf } from '@/lib/addresses/addresses'
import { sitemapFile, sitemapPart, sitemapPaths } from '@/lib/addresses/sitemap'
import { pathFinder } from '@/lib/routes/path-finder'

type Content = Parameters<typeof sitemapFile>[0]

const withStories = (count: number): Content => ({
  stories: Array.from({ length: count }, (_, index) => ({
    _id: `s${index}`,
    _type: 'story',
    _updatedAt: '2026-01-01T00:00:00Z',
    group: `g${index}`,
    language: 'en',
    slug: `story-${index}`,
    countries: [],
  })),
  pages: [],
  signatories: [],
  documents: [],
  outcomes: [],
  countries: [],
})
const site = 'https://site.example'
const locations = (xml: string | null) =>
  [...(xml ?? '').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address.replace(site, ''))

test('a short sitemap is one file', () => {
  const content = withStories(20)
  const file = sitemapFile(content, site)
  expect(file).toContain('<urlset')
  expect(locations(file)).toEqual(sitemapPaths(content).pages)
  expect([sitemapPaths(content).files, sitemapPart(content, site, 1)]).toEqual([[], null])
})

test('a long one is a list of files of bounded length, in which each address stands once', () => {
  const content = withStories(2_500)
  const index = sitemapFile(content, site)
  expect(index).toContain('<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>')
  expect(locations(index)).toEqual(['/sitemaps/1.xml', '/sitemaps/2.xml', '/sitemaps/3.xml'])
  const files = [1, 2, 3].map((number) => sitemapPart(content, site, number))
  for (const file of files) expect(file?.match(/<url>/g)?.length).toBeLessThanOrEqual(6_000)
  const all = files.flatMap(locations)
  expect(all).toEqual(sitemapPaths(content).pages)
  expect(new Set(all).size).toBe(all.length)
  for (const number of [0, 4, -1, 1.5]) expect(sitemapPart(content, site, number)).toBeNull()
})

test('its files are addresses of the site while they are there', () => {
  const known = (count: number) =>
    pathFinder(addressesOf({ sitemap: withStories(count), redirects: [], ended: { records: [], redirects: [] } }))
  expect(['/sitemap.xml', '/sitemaps/1.xml', '/sitemaps/3.xml'].map(known(2_500))).toEqual([true, true, true])
  expect(['/sitemap.xml', '/sitemaps/1.xml'].map(known(20))).toEqual([true, false])
  expect(known(2_500)('/sitemaps/4.xml')).toBe(false)
})
