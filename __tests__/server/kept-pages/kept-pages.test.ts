import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { readEnv } from '@/sanity/env'
import { fetchFingerprint } from '@/server/freshness/content-fingerprint'
import { runFront } from '@/server/fronts/run-front'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'
import { until } from '../../support/until'
import { addresses, ask, listen, siteAt, type TestServer } from '../support/front'

const { sharedValuesPath } = siteAt('http://site.test').addresses
const [about, story] = ['/en/about', '/en/stories/a-story']

/** What the pages are of, and what they depend on. */
const queries = new Map([
  [about, { query: '*[_id == "about"][0].title', needsConsent: false }],
  [story, { query: '*[_id == "story"][0].title', needsConsent: true }],
])

let lake: TestLake
let folder: string
let origin: TestServer
/** What the origin was asked for, without what the front asks for itself. */
let asked: string[]
const stops: (() => Promise<void>)[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nap1325-kept-'))
  lake = await startTestLake()
  asked = []
  const editor = lake.client('editor')
  await editor.create({ _id: 'about', _type: 'page', title: 'About 1' })
  await editor.create({ _id: 'story', _type: 'story', title: 'Story 1' })
  const reader = lake.client('viewer')
  const render = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? ''
    // The front asks for these some time after a change; what it cannot read would fail whoever asks for a page.
    if (path === sharedValuesPath) return void response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    if (path.startsWith('/api/')) return addresses({})(request, response)
    asked.push(path)
    const { query = '', needsConsent } = queries.get(path) ?? {}
    const { result, syncTags } = await reader.fetch<unknown>(query, {}, { filterResponse: false })
    response.setHeader('x-dependencies', JSON.stringify({ tags: syncTags, values: {}, needsConsent }))
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html><p>${String(result)}`)
  }
  origin = await listen((request, response) => {
    render(request, response).catch(() => response.writeHead(503).end())
  })
})
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
  await origin.close()
  await lake.stop()
  await rm(folder, { recursive: true, force: true })
})

/** A front that keeps its pages in the folder. */
async function start({ hasOrigin = true, lakeUrl = lake.url } = {}) {
  const log: string[] = []
  const running = runFront({
    settings: readEnv({
      SITE_URL: 'http://site.test',
      SANITY_LAKE_URL: lakeUrl,
      SANITY_API_READ_TOKEN: lake.token('viewer'),
      DATA_DIR: folder,
    }),
    next: () => (hasOrigin ? origin.url : null),
    frontSecret: 'secret',
    buildFolder: folder,
    keptPages: { file: join(folder, 'pages', 'front-1.sqlite'), madeBy: 'this build' },
    log: (line) => log.push(line),
  })
  const server = await listen(running.front.handle)
  let isStopped = false
  const stop = async () => {
    if (isStopped) return
    isStopped = true
    await running.stop()
    await server.close()
  }
  stops.push(stop)
  const get = async (path: string) => {
    const { status, body } = await ask(server.url + path)
    return { status, text: /<p>(\w+ \d)/.exec(body.toString())?.[1] }
  }
  return { get, stop, log }
}

/** The pages that are in the file. It is a front's alone while that runs: a copy of it is looked at. */
function written(): readonly unknown[] {
  const file = join(folder, 'pages', 'front-1.sqlite')
  const copy = join(folder, 'copy.sqlite')
  for (const end of ['', '-wal']) if (existsSync(file + end)) copyFileSync(file + end, copy + end)
  const database = new DatabaseSync(copy)
  try {
    return database
      .prepare('SELECT key FROM page')
      .all()
      .map(({ key }) => key)
  } catch {
    // Copied in the middle of something.
    return []
  } finally {
    database.close()
    for (const end of ['', '-wal', '-shm']) rmSync(copy + end, { force: true })
  }
}

/** One that was up for a while: both pages are kept. */
async function startAndStop() {
  const { get, stop } = await start()
  await until(
    async () => {
      await Promise.all([get(story), get(about)])
      return [story, about].every((path) => written().includes(path))
    },
    { every: 200 },
  )
  await stop()
  asked = []
}

test('after a restart pages are there as they were, and nobody renders them', async () => {
  await startAndStop()
  const { get, log } = await start({ hasOrigin: false })
  await until(() => log.some((line) => line.includes('pages are as they were')))
  expect([await get(story), await get(about)]).toEqual([
    { status: 200, text: 'Story 1' },
    { status: 200, text: 'About 1' },
  ])
  expect(asked).toEqual([])
})

test('they are changed by what changes from then on', async () => {
  await startAndStop()
  const { get, log } = await start()
  await until(() => log.some((line) => line.includes('pages are as they were')))
  await lake.client('editor').patch('story').set({ title: 'Story 2' }).commit()
  await until(async () => (await get(story)).text === 'Story 2')
  expect(await get(about)).toEqual({ status: 200, text: 'About 1' })
  expect(asked).toEqual([story])
})

test('where the content changed meanwhile, all are rendered anew', async () => {
  await startAndStop()
  await lake.client('editor').patch('story').set({ title: 'Story 2' }).commit()
  const { get } = await start()
  await until(async () => (await get(story)).text === 'Story 2')
  expect((await get(about)).text).toBe('About 1')
  expect(asked).toContain(about)
})

test('nothing that needs consent is shown before it is known that nothing changed; all else is', async () => {
  await startAndStop()
  await lake.client('editor').patch('story').set({ title: 'Story 2' }).commit()
  const { get } = await start({ hasOrigin: false })
  await until(async () => (await get(about)).status === 200)
  expect(await get(story)).toEqual({ status: 503, text: undefined })
})

test('while the content API is away: what needs consent waits, all else is there', async () => {
  await startAndStop()
  const away = await listen((_request, response) => response.writeHead(503).end())
  const { get } = await start({ lakeUrl: away.url, hasOrigin: false })
  await until(async () => (await get(about)).status === 200)
  expect((await get(story)).status).toBe(503)
  await away.close()
})

test('where a consent has ended meanwhile, nothing of before counts', async () => {
  const expiresAt = new Date(Date.now() + 3_000)
  await lake.client('editor').create({
    _id: 'consent.story',
    _type: 'consentRecord',
    basis: 'given',
    expiresAt: expiresAt.toISOString(),
  })
  await startAndStop()
  await until(() => Date.now() > expiresAt.getTime())
  const { get } = await start({ hasOrigin: false })
  await until(async () => (await get(about)).status === 200)
  expect((await get(story)).status).toBe(503)
})

test('what was rendered just before a stop is kept too', async () => {
  await startAndStop()
  const { get, stop, log } = await start()
  await until(() => log.some((line) => line.includes('pages are as they were')))
  await lake.client('editor').patch('story').set({ title: 'Story 2' }).commit()
  await until(async () => (await get(story)).text === 'Story 2')
  await stop()
  const again = await start({ hasOrigin: false })
  await until(async () => (await again.get(story)).text === 'Story 2')
})

test('what changes while it stops is waited for', async () => {
  await startAndStop()
  const { get, stop, log } = await start()
  await until(() => log.some((line) => line.includes('pages are as they were')))
  const editor = lake.client('editor')
  await editor.patch('story').set({ title: 'Story 2' }).commit()
  await until(async () => (await get(story)).text === 'Story 2')
  const stopped = stop()
  for (const title of ['About 2', 'About 3', 'About 4']) await editor.patch('about').set({ title }).commit()
  await stopped
  const again = await start({ hasOrigin: false })
  await until(async () => (await again.get(story)).text === 'Story 2')
})

test('drafts and what nobody reads are no part of the content; what is published and who agreed is', async () => {
  const editor = lake.client('editor')
  const fingerprint = async () => (await fetchFingerprint(lake.client('viewer'), new Date())).fingerprint
  const first = await fingerprint()
  await editor.create({ _id: 'drafts.story', _type: 'story' })
  await editor.create({ _id: 'review.x', _type: 'reviewLink' })
  expect(await fingerprint()).toBe(first)
  await editor.create({ _id: 'consent.other', _type: 'consentRecord' })
  const second = await fingerprint()
  await editor.patch('about').set({ title: 'About 2' }).commit()
  const third = await fingerprint()
  await editor.delete('about')
  expect(new Set([first, second, third, await fingerprint()]).size).toBe(4)
})
