import type { SanityClient } from '@sanity/client'
import sharp from 'sharp'
import { faultsOf } from './drill.ts'
import { makeStory } from './support/stories.ts'
import { sitePages } from '../pages/site-pages.ts'
import { quantile, until } from './support/wait.ts'
import { statusOf, type HostedWalk } from './hosted-site.ts'

const rounds = 10

/** The first content has no pictures: the story and the document that are listed first get some. @returns where the story is */
async function withMedia(client: SanityClient): Promise<string> {
  const picture = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#3a5f7d' } })
    .jpeg()
    .toBuffer()
  const image = await client.assets.upload('image', picture)
  const file = await client.assets.upload('file', Buffer.from(`%PDF-1.4 ${crypto.randomUUID()}`), {
    filename: 'plan.pdf',
  })
  const { id, path } = await makeStory(client)
  const document = await client.fetch<string>('*[_type == "napDocument" && defined(slug.current)] | order(_id) [0]._id')
  const asset = (_ref: string) => ({ asset: { _type: 'reference', _ref } })
  await client
    .transaction()
    .patch(id, { set: { coverImage: { _type: 'image', ...asset(image._id), alt: 'A coloured field' } } })
    .patch(document, {
      set: {
        versions: [
          { _type: 'languageVersion', _key: 'pdf', language: 'en', file: { _type: 'file', ...asset(file._id) } },
        ],
      },
    })
    .commit()
  return path
}

/** Every page and every picture on it, and what is published while somebody reads. */
export const readerWalk: HostedWalk = {
  what: 'a reader',
  async run({ url, client }) {
    const bad: string[] = []
    const media = new Set<string>()
    const withPictures = await withMedia(client)
    await until(async () => (await (await fetch(url + withPictures)).text()).includes('/media/images/'), 30_000)
    const pages = await sitePages(url)
    for (const path of [...pages, '/robots.txt', '/sitemap.xml', '/en/search?q=peace']) {
      const answer = await fetch(url + path)
      const html = await answer.text()
      if (answer.status !== 200) bad.push(`${path} is ${answer.status}`)
      if (/cdn\.sanity\.io|\.api\.sanity\.io/.test(html)) bad.push(`${path} names a host of Sanity`)
      for (const [address] of html.matchAll(/\/media\/(?:[^ "&<,]|,(?! )|&amp;)+/g))
        media.add(address.replaceAll('&amp;', '&'))
    }
    for (const address of media) {
      const answer = await fetch(url + address)
      const { byteLength } = await answer.arrayBuffer()
      if (answer.status !== 200 || byteLength === 0) bad.push(`${address} is ${answer.status} with ${byteLength} bytes`)
    }
    const times: number[] = []
    const story = await makeStory(client)
    const first = await until(async () => (await statusOf(url + story.path)) === 200, 30_000)
    for (let round = 0; round < rounds; round += 1) {
      const title = `Changed ${crypto.randomUUID()}`
      await client.patch(story.id).set({ title }).commit()
      const time = await until(async () => (await (await fetch(url + story.path)).text()).includes(title), 30_000)
      times.push(time ?? Number.POSITIVE_INFINITY)
    }
    const figures = {
      pages: pages.length,
      'pictures and files': media.size,
      'published to visible: median (ms)': quantile(times, 0.5),
      [`published to visible: slowest of ${rounds} (ms)`]: quantile(times, 1),
    }
    const isLive = first !== null && times.every(Number.isFinite)
    return {
      figures,
      faults: [
        ...bad,
        ...faultsOf(
          [pages.length > 100, 'few pages'],
          [media.size > 1, 'no picture and no file'],
          [isLive, 'not live'],
        ),
      ],
    }
  },
}
