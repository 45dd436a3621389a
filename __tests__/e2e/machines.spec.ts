import { expect, type APIRequestContext } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import sharp from 'sharp'
import { z } from 'zod'
import { JsonFeed, readAtom } from '../support/feeds'
import { childrenOf, readXml } from '../support/read-xml'
import { elementsOf } from './support/elements'
import { everyPage, onePerTemplate } from './support/pages'
import { editorClient, siteUrl } from './support/site'
import { makeStory } from './support/stories'
import { test } from './support/test'

const address = z.url({ protocol: /^https?$/ })

test('the sitemap keeps its standard, and its alternates are mutual', async ({ request }) => {
  const answer = await request.get('/sitemap.xml')
  expect(answer.headers()['content-type']).toContain('xml')
  const sitemap = readXml(await answer.text())
  expect([sitemap.name, sitemap.uri]).toEqual(['urlset', 'http://www.sitemaps.org/schemas/sitemap/0.9'])
  const alternatesOf = new Map<string, string[]>()
  for (const url of sitemap.children) {
    expect(url.name).toBe('url')
    // The schema of the standard has an order: what others add comes last.
    expect(url.children.map(({ name }) => name).join()).toMatch(/^loc(,lastmod)?(,link)*$/)
    const [loc, ...more] = childrenOf(url, 'loc')
    expect(more).toEqual([])
    const own = address.parse(loc?.text)
    expect(new URL(own).origin).toBe(siteUrl())
    for (const { text } of childrenOf(url, 'lastmod')) expect(Date.parse(text)).toBeLessThanOrEqual(Date.now() + 60_000)
    const links = childrenOf(url, 'link')
    for (const link of links) {
      expect(link.uri).toBe('http://www.w3.org/1999/xhtml')
      expect(link.attributes).toMatchObject({
        rel: 'alternate',
        hreflang: expect.stringMatching(/^(en|nl|x-default)$/),
      })
    }
    expect(alternatesOf.has(own), `${own} is there twice`).toBe(false)
    alternatesOf.set(own, links.map(({ attributes }) => address.parse(attributes.href)).toSorted())
  }
  for (const [own, alternates] of alternatesOf) {
    expect(alternates).toContain(own)
    for (const other of alternates) expect(alternatesOf.get(other), `${own} and ${other}`).toEqual(alternates)
  }
})

test('robots.txt leads to lists that are there, and lets open data be read', async ({ request }) => {
  const text = await (await request.get('/robots.txt')).text()
  const sitemaps = [...text.matchAll(/^Sitemap: (\S+)$/gm)].map(([, where]) => where ?? '')
  expect(sitemaps.length).toBeGreaterThan(2)
  for (const where of sitemaps) readXml(await (await request.get(where)).text())
  expect(text).toMatch(/^Allow: \/api\/v1\/$/m)
})

/** Feeds that a page names, by their type. */
async function feedsOf(request: APIRequestContext, page: string) {
  const elements = elementsOf(await (await request.get(page)).text())
  const links = elements.filter(({ name, attributes }) => name === 'link' && attributes.rel === 'alternate')
  const ofType = (type: string) => links.filter(({ attributes }) => attributes.type === type)
  return { atom: ofType('application/atom+xml'), json: ofType('application/feed+json') }
}

test('every feed that pages name keeps its standard, in its language', async ({ request }) => {
  const atoms = new Set<string>()
  const jsons = new Set<string>()
  for (const page of onePerTemplate(await everyPage(request))) {
    const { atom, json } = await feedsOf(request, page)
    for (const { attributes } of atom) atoms.add(attributes.href ?? '')
    for (const { attributes } of json) jsons.add(attributes.href ?? '')
  }
  // The site's, one of an outcome and one of a country, each in both languages.
  expect([atoms.size, jsons.size]).toEqual([6, 6])
  for (const href of atoms) {
    const answer = await request.get(href)
    expect(answer.headers()['content-type']).toBe('application/atom+xml; charset=utf-8')
    const feed = readAtom(await answer.text())
    expect(feed).toMatchObject({ self: href, language: new URL(href).pathname.split('/')[1] })
  }
  for (const href of jsons) {
    const answer = await request.get(href)
    expect(answer.headers()['content-type']).toBe('application/feed+json')
    expect(JsonFeed.parse(await answer.json()).feed_url).toBe(href)
  }
})

const Thing = z.looseObject({ '@type': z.string() })
const Named = z.looseObject({ '@type': z.string(), name: z.string().min(1) })
const whole = { url: address, publisher: Named.optional(), inLanguage: z.union([z.string(), z.array(z.string())]) }

/** What each kind of thing must say; the types of schema.org are checked by the compiler. */
const things: Readonly<Record<string, z.ZodType>> = {
  Article: z.looseObject({ ...whole, headline: z.string().min(1), image: address, dateModified: z.iso.datetime() }),
  Report: z.looseObject({ ...whole, name: z.string().min(1) }),
  DigitalDocument: z.looseObject({ ...whole, name: z.string().min(1) }),
  NGO: Named,
  GovernmentOrganization: Named,
  Organization: Named,
  WebSite: z.looseObject({
    url: address,
    name: z.string().min(1),
    inLanguage: z.string(),
    potentialAction: z.looseObject({ target: z.looseObject({ urlTemplate: z.string().regex(/=\{words\}$/) }) }),
  }),
  BreadcrumbList: z.looseObject({
    itemListElement: z
      .array(z.looseObject({ position: z.int(), name: z.string().min(1), item: address }))
      .refine((steps) => steps.every(({ position }, index) => position === index + 1)),
  }),
}

test('every template says what it is about, in words of schema.org', async ({ request }) => {
  const types = new Set<string>()
  for (const page of onePerTemplate(await everyPage(request))) {
    const html = await (await request.get(page)).text()
    const scripts = elementsOf(html).filter(({ attributes }) => attributes.type === 'application/ld+json')
    expect(scripts, page).toHaveLength(1)
    const graph = z
      .strictObject({ '@context': z.literal('https://schema.org'), '@graph': z.array(Thing).min(1) })
      .parse(JSON.parse(scripts[0]?.text ?? ''))
    for (const thing of graph['@graph']) {
      types.add(thing['@type'])
      const result = things[thing['@type']]?.safeParse(thing)
      expect([page, thing['@type'], result?.error?.issues ?? []]).toEqual([page, thing['@type'], []])
      expect(result, thing['@type']).toBeDefined()
    }
  }
  expect([...types]).toEqual(expect.arrayContaining(['Article', 'BreadcrumbList', 'WebSite', 'DigitalDocument']))
})

test('a story’s picture for sharing is drawn, small, and says what it shows', async ({ request }) => {
  const { path, title } = await makeStory(await editorClient())
  const elements = elementsOf(await (await request.get(path)).text())
  const meta = (property: string) =>
    elements.find(({ attributes }) => attributes.property === property || attributes.name === property)?.attributes
      .content
  expect([meta('og:image:width'), meta('og:image:height'), meta('og:image:alt')]).toEqual(['1200', '630', title])
  expect(meta('twitter:card')).toBe('summary_large_image')
  const answer = await request.get(meta('og:image') ?? '')
  expect(answer.headers()['content-type']).toBe('image/png')
  const picture = await answer.body()
  expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
  expect(picture.length).toBeLessThan(60_000)
})

test('a story that is taken back is in nothing that programs read', async ({ request }) => {
  const client = await editorClient()
  const { id, title, path } = await makeStory(client)
  const texts = ['/en/feed.xml', '/en/feed.json', '/api/v1/stories.json', '/api/v1/stories.csv', '/sitemap.xml']
  const holding = async () => {
    const bodies = await Promise.all(texts.map(async (where) => (await request.get(where)).text()))
    return texts.filter((_where, index) => bodies[index]?.includes(id) || bodies[index]?.includes(title))
  }
  await expect.poll(holding).toEqual(texts)
  const files = ['share.png', 'cite.bib', 'cite.ris', 'story.txt', 'story.epub'].map((file) => `${path}/${file}`)
  const statuses = () => Promise.all(files.map(async (file) => (await request.get(file)).status()))
  const allow = (...channels: string[]) => client.patch(`consent.${id}`).set({ channels }).commit()
  expect(await statuses()).toEqual([200, 200, 200, 404, 404])
  await allow('web', 'copies')
  await expect.poll(statuses).toEqual([200, 200, 200, 200, 200])
  expect((await (await request.get(files[4] ?? '')).body()).includes(title)).toBe(true)
  await allow('web')
  await expect.poll(statuses).toEqual([200, 200, 200, 404, 404])
  await allow('web', 'copies')
  await client.patch(`consent.${id}`).set({ withdrawnOn: new Date().toISOString() }).commit()
  await expect.poll(holding).toEqual([])
  await expect.poll(statuses).toEqual([410, 410, 410, 410, 410])
})

test('open data answers a browser of another site, in the form that was asked for', async ({ request }) => {
  const answer = await request.get('/api/v1/signatories.csv', { headers: { origin: 'https://elsewhere.example' } })
  expect(answer.headers()).toMatchObject({
    'content-type': 'text/csv; charset=utf-8; header=present',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  })
  expect(parse(await answer.body(), { bom: true, columns: true }).length).toBeGreaterThan(5)
  const etag = answer.headers().etag ?? ''
  expect((await request.get('/api/v1/signatories.csv', { headers: { 'if-none-match': etag } })).status()).toBe(304)
  expect((await request.get('/api/v1/nothing.csv')).status()).toBe(404)
})

test('links to the site before this one lead on in one step', async ({ request }) => {
  for (const old of [
    '/signatories/pax',
    '/signatories/-3',
    '/nl/over-nap1325/partners?x=y',
    '/de',
    '/news/x',
    '/database',
  ]) {
    const answer = await request.get(old, { maxRedirects: 0 })
    expect(answer.status(), old).toBe(308)
    const location = answer.headers().location ?? ''
    expect(location).not.toContain('?')
    expect((await request.get(location, { maxRedirects: 0 })).status(), location).toBe(200)
  }
})
