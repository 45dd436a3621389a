import { mkdtemp, rm } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { Registry } from 'prom-client'
import { readEnv } from '@/sanity/env'
import { followFront } from '@/server/fronts/follow-front'
import { FrontMessage } from '@/server/fronts/front-messages'
import { pageAnswer } from '@/server/fronts/page-answer'
import { runFront } from '@/server/fronts/run-front'
import { tellFronts } from '@/server/fronts/tell-fronts'
import { questions } from '@/server/processes/questions'
import { startTestLake } from '../../packages/lake/support/test-lake'
import { until } from '../../support/until'
import { addresses, ask, listen, siteAt } from './front'

export type SeveralFronts = Awaited<ReturnType<typeof startSeveralFronts>>

const story = '/en/stories/a-story'
const { sharedValuesPath } = siteAt('http://site.test').addresses

/**
 * A first front on a real lake, and as many others as are asked for, between which messages go as between processes. The page of
 * the story shows its title, of the others nothing that is written there.
 */
export async function startSeveralFronts() {
  const folder = await mkdtemp(join(tmpdir(), 'nap1325-fronts-'))
  const lake = await startTestLake()
  const editor = lake.client('editor')
  await editor.create({ _id: 'story', _type: 'story', language: 'en', slug: { current: 'a-story' }, title: 'Story 1' })
  await editor.create({
    _id: 'consent.story',
    _type: 'consentRecord',
    basis: 'given',
    channels: ['web'],
    languages: ['en'],
    uses: ['text'],
  })
  const reader = lake.client('viewer')
  const rendered: string[] = []
  const askedForPages: string[] = []
  let isBroken = false
  const render = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? ''
    if (isBroken) return void response.writeHead(500).end()
    // The front asks for these some time after a change; what it cannot read would fail whoever asks for a page.
    if (path === sharedValuesPath) return void response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    if (path.startsWith('/api/')) return addresses({})(request, response)
    rendered.push(path)
    const query = path === story ? '*[_id == "story"][0].title' : '"Words"'
    const { result, syncTags } = await reader.fetch<unknown>(query, {}, { filterResponse: false })
    response.setHeader('x-dependencies', JSON.stringify({ tags: syncTags, values: {}, needsConsent: path === story }))
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html><p>${String(result)}`)
  }
  const origin = await listen((request, response) => {
    render(request, response).catch(() => response.writeHead(503).end())
  })
  const around = {
    settings: readEnv({
      SITE_URL: 'http://site.test',
      SANITY_LAKE_URL: lake.url,
      SANITY_API_READ_TOKEN: lake.token('viewer'),
      DATA_DIR: folder,
    }),
    next: () => origin.url,
    frontSecret: 'secret',
    buildFolder: folder,
    log: () => {},
  }
  const others = new Set<(message: FrontMessage) => void>()
  const teller = tellFronts(
    (message) => others.forEach((tell) => tell(message)),
    () => others.size > 0,
  )
  const first = runFront({ ...around, teller })
  const stops: (() => Promise<void> | void)[] = [first.stop]
  const serve = async (handle: typeof first.front.handle) => {
    const server = await listen(handle)
    stops.push(server.close)
    return async (path: string) => {
      const { status, body } = await ask(server.url + path)
      return { status, text: /<p>(\w+ \d|Words)/.exec(body.toString())?.[1] }
    }
  }
  // Before that, everything may have changed at any moment.
  await until(() => teller.begin().some((message) => 'begins' in message && message.begins.isFollowing))
  const get = await serve(first.front.handle)
  return {
    story,
    editor,
    rendered,
    /** Pages for which others have asked the first front, in order. */
    askedForPages,
    get,
    first,
    break: (broken: boolean) => void (isBroken = broken),
    /** One more front, as of now. */
    async begin() {
      const asks = questions((message) => inFirst.take(cloned(message)))
      const inFirst = questions((message) => asks.take(cloned(message)), {
        page(address) {
          askedForPages.push(String(address))
          return pageAnswer(first.front, address)
        },
        isShown: (file) => first.isShown(String(file)),
      })
      const metrics = new Registry()
      const following = followFront({
        ...around,
        ask: asks.ask,
        onDelivery: first.invalidate,
        metrics,
        readMetrics: () => metrics.metrics(),
      })
      stops.push(following.stop)
      const tell = (message: FrontMessage) => following.take(FrontMessage.parse(cloned(message)))
      for (const message of teller.begin()) tell(message)
      others.add(tell)
      return serve(following.front.handle)
    },
    async stop() {
      for (const stop of stops.toReversed()) await stop()
      await origin.close()
      await lake.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** As it comes out of a pipe between two processes. */
const cloned = (message: object): unknown => deserialize(serialize(message))
