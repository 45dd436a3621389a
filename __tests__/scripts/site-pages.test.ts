import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sitePages } from '@/scripts/pages/site-pages'

const urlSet = (...paths: string[]) =>
  `<urlset>${paths.map((path) => `<url><loc>http://x${path}</loc></url>`).join('')}`
const files: Record<string, string> = {
  '/sitemap.xml':
    '<sitemapindex><sitemap><loc>http://x/sitemaps/1.xml</loc></sitemap><sitemap><loc>http://x/sitemaps/2.xml</loc>',
  '/sitemaps/1.xml': urlSet('/en', '/nl'),
  '/sitemaps/2.xml': urlSet('/en/stories'),
}
let missing = ''
let server: Server
let site: string

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    const xml = url === missing ? undefined : files[url]
    response.writeHead(xml === undefined ? 503 : 200).end(xml ?? 'Not at the moment.')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  site = `http://127.0.0.1:${port}`
})
afterAll(() => server.close())

test('all pages, of all files', async () => {
  missing = ''
  expect(await sitePages(site)).toEqual(['/en', '/nl', '/en/stories'])
})

test.each(['/sitemap.xml', '/sitemaps/2.xml'])(
  'where %s is not given, it is not told that there are fewer',
  async (path) => {
    missing = path
    await expect(sitePages(site)).rejects.toThrow(`${path} was answered with 503`)
  },
)
