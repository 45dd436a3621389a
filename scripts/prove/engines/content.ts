import { createServer } from 'node:http'
import { once } from 'node:events'
import type { SanityClient } from '@sanity/client'
import sharp from 'sharp'
import { storyPath } from '../../../lib/routes.ts'
import { makeStory, withdrawConsent } from '../support/stories.ts'

/** What readers go to in every engine, besides the first content. */
export interface EngineContent {
  /** A story with a picture, a quote in Arabic, and a way out. */
  readonly story: string
  /** The same in Arabic. */
  readonly arabic: string
  /** A story that was taken back. */
  readonly withdrawn: string
}

const block = (text: string) => ({
  _type: 'block',
  _key: text.slice(0, 8),
  style: 'normal',
  markDefs: [],
  children: [{ _type: 'span', _key: 'words', text, marks: [] }],
})

const quote = { _type: 'quote', _key: 'quote', text: 'لن نصمت بعد اليوم', attribution: 'A drill', language: 'ar' }

/** Publishes it. */
export async function makeEngineContent(client: SanityClient): Promise<EngineContent> {
  const background = '#357'
  const bytes = await sharp({ create: { width: 1600, height: 900, channels: 3, background } })
    .jpeg()
    .toBuffer()
  const { _id: picture } = await client.assets.upload('image', bytes)
  const asset = { _type: 'reference', _ref: picture }
  const { id, path } = await makeStory(client)
  const paragraphs = Array.from({ length: 12 }, (_, index) => block(`${index}. One paragraph among others. `.repeat(8)))
  await client
    .patch(id, {
      set: {
        sensitivity: 'mayDistress',
        body: [
          { _type: 'figure', _key: 'figure', asset, alt: 'A plain surface', credit: 'A drill' },
          quote,
          ...paragraphs,
        ],
      },
    })
    .commit()
  const arabic = await makeStory(client)
  await client
    .transaction()
    .patch(arabic.id, {
      set: {
        language: 'ar',
        title: 'قصة بالعربية',
        summary: 'ملخص قصير لهذه القصة التي كتبت للتجربة فقط لا غير.',
        body: [block('فقرة واحدة.'), quote],
      },
    })
    .patch(`consent.${arabic.id}`, { set: { languages: ['ar'] } })
    .commit()
  const withdrawn = await makeStory(client)
  await withdrawConsent(client, withdrawn.id)
  return { story: path, arabic: storyPath('ar', arabic.id), withdrawn: withdrawn.path }
}

/** Where a way out leads: a page of somebody else, who notes where readers say that they come from. */
export async function startElsewhere() {
  const origins: (string | undefined)[] = []
  const server = createServer(({ url, headers }, answer) => {
    if (url === '/') origins.push(headers.referer)
    answer.setHeader('content-type', 'text/html').end('<!doctype html><title>Elsewhere</title><h1>Elsewhere</h1>')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port.')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    origins,
    async stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}
