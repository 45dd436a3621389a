import { expect, type APIRequestContext } from '@playwright/test'
import { z } from 'zod'
import { dataPath } from '@/lib/routes/machines'
import { readAtom, JsonFeed } from '../support/feeds'
import { elementsOf } from './support/elements'
import { everyPage, onePerTemplate } from './support/pages'
import { siteUrl } from './support/site'
import { test } from './support/test'

/** Where the elements of a page lead to or take something from. */
const linking: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  link: ['href'],
  img: ['src'],
  source: ['src'],
  script: ['src'],
  iframe: ['src'],
  form: ['action'],
  use: ['href'],
}

/** Addresses in a page that are on this site, whole. */
function linksIn(html: string, page: string): string[] {
  const found = elementsOf(html).flatMap(({ name, attributes }) => [
    ...(linking[name] ?? []).map((attribute) => attributes[attribute]),
    ...(attributes.srcset?.split(/,\s+/).map((each) => each.trim().split(/\s+/)[0]) ?? []),
  ])
  return found
    .filter((href) => href !== undefined)
    .map((href) => new URL(href, siteUrl() + page))
    .filter(({ origin }) => origin === siteUrl())
    .map(({ href }) => href)
}

interface Visited {
  readonly status: number
  readonly ids: ReadonlySet<string>
  readonly links: readonly string[]
}

/** What is at an address, asked for once. */
function visitor(request: APIRequestContext) {
  const known = new Map<string, Promise<Visited>>()
  const visit = async (path: string): Promise<Visited> => {
    const answer = await request.get(path)
    const isPage = answer.headers()['content-type']?.startsWith('text/html') ?? false
    const html = isPage ? await answer.text() : ''
    const ids = new Set(elementsOf(html).flatMap(({ attributes }) => attributes.id ?? []))
    return { status: answer.status(), ids, links: isPage ? linksIn(html, new URL(answer.url()).pathname) : [] }
  }
  return {
    known,
    get(path: string): Promise<Visited> {
      const visited = known.get(path) ?? visit(path)
      known.set(path, visited)
      return visited
    },
  }
}

/** Says what is wrong with a link, or nothing. */
async function faultOf(link: string, { get }: ReturnType<typeof visitor>): Promise<string | null> {
  const { pathname, search, hash } = new URL(link)
  const { status, ids } = await get(pathname + search)
  if (status !== 200) return `${link}: ${status}`
  const id = decodeURIComponent(hash.slice(1))
  return id === '' || id === 'top' || ids.has(id) ? null : `${link}: there is no such place in it`
}

test('no link of any page leads nowhere, anchors included', async ({ request }) => {
  test.slow()
  const visits = visitor(request)
  const suspects: { page: string; link: string }[] = []
  const waiting = [...new Set(['/en', '/nl', ...(await everyPage(request))])]
  const seen = new Set(waiting)
  for (let page = waiting.shift(); page !== undefined; page = waiting.shift())
    for (const link of (await visits.get(page)).links) {
      const { pathname, search } = new URL(link)
      if (await faultOf(link, visits)) suspects.push({ page, link })
      // Choices lead to further choices, and those to others: what is linked is asked for, but not read on.
      if (search !== '' || seen.has(pathname)) continue
      seen.add(pathname)
      waiting.push(pathname)
    }
  expect(visits.known.size).toBeGreaterThan(50)
  // Other journeys take away what they made: a fault is what is still there when the page is asked for again.
  const again = visitor(request)
  const broken: string[] = []
  for (const { page, link } of suspects) {
    const { status, links } = await again.get(page)
    // A page that is gone links to a place in itself.
    const fault = status === 200 && links.includes(link) && (await faultOf(link, again))
    if (fault) broken.push(`${page} → ${fault}`)
  }
  expect(broken).toEqual([])
})

/** What programs are told: pictures for sharing, canonical addresses, feeds, open data. */
async function toldAddresses(request: APIRequestContext): Promise<ReadonlySet<string>> {
  const addresses = new Set<string>()
  for (const page of onePerTemplate(await everyPage(request))) {
    const elements = elementsOf(await (await request.get(page)).text())
    const metas = elements.filter(({ attributes }) => attributes.property === 'og:image')
    expect(metas, page).toHaveLength(1)
    const canonical = elements.find(({ attributes }) => attributes.rel === 'canonical')?.attributes.href
    expect(canonical, page).toBe(siteUrl() + page)
    addresses.add(metas[0]?.attributes.content ?? '')
  }
  readAtom(await (await request.get('/en/feed.xml')).text()).entries.forEach(({ url }) => addresses.add(url))
  JsonFeed.parse(await (await request.get('/nl/feed.json')).json()).items.forEach(({ url }) => addresses.add(url))
  const Urls = z.object({ items: z.array(z.object({ url: z.union([z.string(), z.record(z.string(), z.string())]) })) })
  for (const set of ['stories', 'signatories', 'documents'])
    for (const { url } of Urls.parse(await (await request.get(dataPath(set, 'json'))).json()).items)
      for (const each of typeof url === 'string' ? [url] : Object.values(url)) addresses.add(each)
  return addresses
}

test('what programs are told leads somewhere too', async ({ request }) => {
  const isBroken = async (address: string) => (await request.get(address, { maxRedirects: 0 })).status() !== 200
  const addresses = await toldAddresses(request)
  expect(addresses.size).toBeGreaterThan(20)
  const suspects: string[] = []
  for (const address of addresses) if (await isBroken(address)) suspects.push(address)
  // Other journeys take away what they made: a fault is what is still told, and still broken.
  const stillTold = suspects.length > 0 ? await toldAddresses(request) : addresses
  const broken: string[] = []
  for (const address of suspects) if (stillTold.has(address) && (await isBroken(address))) broken.push(address)
  expect(broken).toEqual([])
})
