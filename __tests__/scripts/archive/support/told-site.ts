import { once } from 'node:events'
import { createServer } from 'node:http'
import type { SanityClient } from '@sanity/client'
import { readersParams } from '@/lib/consent/readers-params'
import { STORIES_QUERY } from '@/sanity/queries/stories'
import { nap1325 } from '@/server/site/nap1325'

export const siteUrl = 'https://site.example'

/**
 * A site whose stories are those that the real query gives for an archive: a list, a page for each, a feed, a sitemap. What is on
 * them by hand stands in `extra`.
 */
export async function tellSite(client: SanityClient, extra: { html: string }) {
  const known = new Map<string, (stories: readonly StoryOnList[]) => readonly [type: string, body: string]>([
    ['/en', (all) => ['text/html', `<h1>Home</h1><a href="/en/stories">All</a>${links(all)}${extra.html}`]],
    ['/en/stories', (all) => ['text/html', `<h1>Stories</h1>${links(all)}<a href="/en/search">Find</a>`]],
    ['/en/stories?page=2', () => ['text/html', '<p>More</p>']],
    [
      '/sitemap.xml',
      (all) => ['application/xml', all.map(({ slug }) => `<loc>${siteUrl}${path(slug)}</loc>`).join('')],
    ],
    ['/api/v1/stories.json', (all) => ['application/json', JSON.stringify({ count: all.length, items: all })]],
    ['/style.css', () => ['text/css', 'p { background: url("/icon.svg") }']],
    ['/icon.svg', () => ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>']],
  ])
  const server = createServer((request, response) => {
    void (async () => {
      const address = request.url ?? ''
      if (request.headers.host !== 'site.example') return void response.writeHead(421).end()
      if (address === '/') return void response.writeHead(307, { location: '/en' }).end()
      const params = { language: 'en', ...readersParams(new Date(), false, true) }
      const all: readonly StoryOnList[] = await client.fetch(STORIES_QUERY, params, { perspective: 'published' })
      const story = all.find(({ slug }) => path(slug) === address)
      const page = story
        ? ([
            'text/html',
            `<link href="/style.css"><h1>${story.title}</h1><a href="/en/stories?page=2&amp;x=1">2</a>`,
          ] as const)
        : known.get(address)?.(all)
      if (!page) return void response.writeHead(404).end()
      response.writeHead(200, { 'content-type': `${page[0]}; charset=utf-8` }).end(page[1])
    })()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port.')
  const close = async () => {
    server.closeAllConnections()
    await once(server.close(), 'close')
  }
  const site = nap1325({ siteUrl, imageOrigins: [], apiOrigins: [] })
  return { site, origin: `http://127.0.0.1:${address.port}`, close }
}

interface StoryOnList {
  readonly title: string | null
  readonly slug: string | null
}

const path = (slug: string | null) => `/en/stories/${slug}`
const links = (all: readonly StoryOnList[]) =>
  all.map(({ slug, title }) => `<a href="${path(slug)}">${title}</a>`).join('')
