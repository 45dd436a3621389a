import {
  createServer,
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http'
import { publicServer } from '@/server/front/public-server'
import { createFront, type Front } from '@/server/front/front'
import type { FrontOptions } from '@/server/front/front-options'
import type { PageTimes } from '@/server/front/pages/public-pages'
import { nap1325, type SiteSettings } from '@/server/site/nap1325'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

export interface TestServer {
  readonly url: string
  close(): Promise<void>
}

/** Any handler on a free port of this machine. */
export async function listen(handler: Handler): Promise<TestServer> {
  return open(createServer(handler))
}

/** Any server on a free port of this machine. */
export async function open(server: Server): Promise<TestServer> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

export interface TestSite extends TestServer {
  /** What the origin was asked for, in order. */
  readonly asked: IncomingMessage[]
  /** The same as paths, without the list of addresses, which comes first. */
  askedFor(): string[]
  /** What the origin answers from now on, for a path or for all others (`*`). */
  readonly answers: Map<string, Handler>
  /** Content changes. */
  change(): void
  readonly log: string[]
  readonly front: Front
}

export const html =
  (body: string, status = 200): Handler =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'tracking=1' })
    response.end(`<!doctype html><html lang="en"><body>${body}</body></html>`)
  }

/** Pages of every test site. */
const usualPaths = [
  'en/about',
  'en/documents',
  'en/search',
  'en/stories',
  'en/stories/a-story',
  'en/stories/one',
  'en',
  'nl/verhalen',
]
const otherPaths = ['ar', 'nl', 'nl/toezeggingen', 'nl/zoeken', 'en/signatories']
const usual = {
  languages: ['en', 'nl'],
  paths: [...usualPaths, ...otherPaths].map((path) => `/${path}`),
  files: ['/sitemap.xml', '/robots.txt', '/en/feed.xml'],
  endings: ['share.png', 'feed.xml'],
  moved: {},
  gone: [],
}

/** What the site says of its addresses. */
export const addresses =
  (rest: object): Handler =>
  (_request, response) => {
    const all = { ...usual, ...rest }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(all))
  }

/** This site, as the front is given it. */
export const siteAt = (siteUrl: string, rest: Partial<SiteSettings> = {}) =>
  nap1325({ siteUrl, imageOrigins: [], apiOrigins: [], ...rest })

/** For tests of what is waited for: on a busy machine a rendering takes so long that a reader would be given what was there before. */
export const unhurried: PageTimes = { doubtAfter: 60_000, slowAfter: 60_000, patience: 60_000 }

/** A front before an origin that says what the test wants; its lake is the same origin. */
export async function startSite(options: Partial<FrontOptions> = {}, server: ServerOptions = {}): Promise<TestSite> {
  const asked: IncomingMessage[] = []
  const answers = new Map<string, Handler>([['*', html('<h1>Hello</h1>')]])
  // What a test has an answer for is there.
  answers.set('/api/addresses', (incoming, outgoing) => {
    const given = [...answers.keys()].filter((path) => /^\/[^?]*$/.test(path))
    addresses({ paths: [...usual.paths, ...given] })(incoming, outgoing)
  })
  const log: string[] = []
  let version = 1
  const origin = await listen((incoming, outgoing) => {
    asked.push(incoming)
    const answer = answers.get(incoming.url ?? '') ?? answers.get('*')
    answer?.(incoming, outgoing)
  })
  const site = options.site ?? siteAt('http://site.test')
  const front = createFront({
    site,
    origin: () => origin.url,
    contentApi: () => origin.url,
    pictureSource: () => origin.url,
    contentVersion: () => version,
    log: (line) => log.push(line),
    ...options,
  })
  // It is known who agreed to what: all.
  front.withdraw({ addresses: new Set(), gone: new Set(), pictures: new Set() })
  const { url, close } = await open(publicServer(() => front, site, server).server)
  return {
    url,
    asked,
    askedFor: () => asked.flatMap(({ url: path }) => (path && path !== '/api/addresses' ? [path] : [])),
    answers,
    log,
    front,
    change() {
      version += 1
    },
    async close() {
      await Promise.all([close(), origin.close()])
    },
  }
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** A request with exactly these headers: `fetch` adds and decodes. */
export function ask(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      )
    })
    outgoing.on('error', reject)
    outgoing.end()
  })
}
