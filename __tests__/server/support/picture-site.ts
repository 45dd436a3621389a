import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { readEnv } from '@/sanity/env'
import { runFront } from '@/server/fronts/run-front'
import type { TestLake } from '../../packages/lake/support/test-lake'
import { ask, html, listen } from './front'

export type PictureSite = Awaited<ReturnType<typeof startPictureSite>>

/**
 * A front with all that it follows, before a real lake with three pictures. Review links work, but for those that begin
 * with `bad`; `open` ones show their text.
 * @param lake runs on afterwards: each site has a dataset of its own in it, in which nothing has ever been but its pictures
 */
export async function startPictureSite(lake: TestLake) {
  const log: string[] = []
  const dataDir = await mkdtemp(join(tmpdir(), 'nap1325-front-'))
  const dataset = `pictures-${crypto.randomUUID().slice(0, 8)}`
  lake.lake.datasets.create({ name: dataset, visibility: 'public' })
  const editor = lake.client('editor', { dataset })
  const readToken = lake.token('viewer')
  const made = await Promise.all(
    ['#100', '#200', '#300'].map(async (background) => {
      const picture = sharp({ create: { width: 9, height: 9, channels: 3, background } })
      return editor.assets.upload('image', await picture.png().toBuffer())
    }),
  )
  const ids = made.map(({ _id }) => _id)
  const pages = await listen((request, response) =>
    html(
      request.url?.startsWith('/review/open') ? '<div data-module="review">Text</div>' : '<h1>Page</h1>',
      request.url?.startsWith('/review/bad') ? 404 : 200,
    )(request, response),
  )
  const start = async (token: string) => {
    const settings = readEnv({
      SITE_URL: 'http://site.test',
      SANITY_LAKE_URL: lake.url,
      NEXT_PUBLIC_SANITY_DATASET: dataset,
      SANITY_API_READ_TOKEN: token,
      DATA_DIR: dataDir,
    })
    const running = runFront({
      settings,
      next: () => pages.url,
      frontSecret: 'secret',
      buildFolder: dataDir,
      // With a wrong token it never becomes known: two questions take a second.
      ...(token !== readToken && { picturePatience: 2_000 }),
      log: (line) => log.push(line),
    })
    return { running, server: await listen(running.front.handle) }
  }
  let now = await start(readToken)
  const stopFront = async () => {
    now.running.stop()
    await now.server.close()
  }

  const fileOf = (number: number) => (ids[number] ?? '').replace('image-', '').replace('-png', '.png')
  const media = (number: number) => `/media/images/nap1325/${dataset}/${fileOf(number)}?w=320&fit=max&auto=format`
  const original = (number: number) => `/lake/images/nap1325/${dataset}/${fileOf(number)}`
  const image = (number: number, type = 'image') => ({
    _type: type,
    asset: { _type: 'reference', _ref: ids[number] ?? '' },
  })
  const get = (path: string, headers = {}, method = 'GET') => ask(now.server.url + path, headers, method)
  const statusOf = async (path: string, headers = {}) => (await get(path, headers)).status
  /** The pictures that a reader gets, by either address. */
  const shown = async () => {
    const all = await Promise.all(
      [0, 1, 2].map(async (number) => {
        const [small, whole] = await Promise.all([statusOf(media(number)), statusOf(original(number))])
        return small === 200 || whole === 200 ? [small === whole ? number : -1] : []
      }),
    )
    return all.flat()
  }
  return {
    log,
    dataset,
    editor,
    readToken,
    ids,
    pictureFolder: join(dataDir, 'pictures'),
    media,
    original,
    image,
    story: {
      _id: 'story',
      _type: 'story',
      language: 'en',
      slug: { _type: 'slug', current: 'a-story' },
      coverImage: image(0),
      body: [{ _key: 'f', ...image(1, 'figure') }],
    },
    consent: {
      _id: 'consent.story',
      _type: 'consentRecord',
      basis: 'given',
      channels: ['web'],
      languages: ['en'],
      uses: ['text', 'image'],
    },
    get,
    statusOf,
    shown,
    /** Says that content changed, before the lake has said it. */
    invalidate: () => now.running.invalidate(),
    /** Starts the front again after something was done without it. */
    async restart(meanwhile: () => Promise<unknown> = () => Promise.resolve(), token = readToken) {
      await stopFront()
      await meanwhile()
      now = await start(token)
    },
    async close() {
      await stopFront()
      await pages.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Waits until something is so, for some seconds; gives what it was at last. */
export async function eventually<T>(look: () => Promise<T>, isSo: (seen: T) => boolean): Promise<T> {
  const deadline = Date.now() + 4_000
  for (;;) {
    const seen = await look()
    if (isSo(seen) || Date.now() > deadline) return seen
    await new Promise((done) => setTimeout(done, 10))
  }
}
