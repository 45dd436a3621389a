import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { FallbackAnswers } from '../answers/fallback-answers.ts'
import { securityHeaders } from '../answers/security-headers.ts'
import type { Site } from '../site/site.ts'

export interface PublicFilesOptions {
  readonly site: Site
  readonly fallback: FallbackAnswers
  /** The content API's address of files; `null` while it is starting. */
  readonly source: () => string | null
  /** Longest until it begins to answer. Milliseconds. */
  readonly timeout?: number | undefined
}

/** What a browser shows without running anything in it. Anything else is saved. */
const isShownInPlace = /^(?:application\/pdf|text\/(?:plain|csv)|audio\/\w+|video\/\w+)(?:;|$)/

/** What a reader’s browser may ask with: a part, or whether what it has is still good. */
const asked = ['range', 'if-range', 'if-none-match', 'if-modified-since'] as const

/** What of the content API’s answer a reader gets: what is in it, and which part. */
const told = ['content-type', 'content-length', 'content-range', 'accept-ranges', 'etag', 'last-modified'] as const

/**
 * Answers with files that editors uploaded, such as a plan as PDF, from our own origin: no reader’s browser has to ask anybody
 * else for them. They are passed on as they come, in the parts that are asked for (RFC 9110, 14), and nothing is kept.
 */
export function publicFiles({ site, fallback, source, timeout = 10_000 }: PublicFilesOptions) {
  const { path: folder, sourcePath, isOffered } = site.files
  // Its name is made of its bytes.
  const headers = { ...securityHeaders('picture', site, null), 'cache-control': 'public, max-age=31536000, immutable' }
  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    const file = path.slice(folder.length)
    if (!isOffered(file)) return fallback.send(request, response, 404, 'picture')
    const base = source()
    if (base === null) return fallback.send(request, response, 503, 'picture')
    const ending = new AbortController()
    response.once('close', () => ending.abort())
    const late = setTimeout(() => ending.abort(new Error(`${path} was not answered in time.`)), timeout)
    const give = async () => {
      const answer = await fetch(base + sourcePath + file, {
        method: request.method ?? 'GET',
        headers: { 'accept-encoding': 'identity', ...given(request) },
        // Never to another address than the one that was asked.
        redirect: 'error',
        signal: ending.signal,
      }).finally(() => clearTimeout(late))
      const { status, body } = answer
      if (!answer.ok && status !== 304 && status !== 416) {
        await body?.cancel()
        if (status < 400 || status >= 500) throw new Error(`${path} was answered with ${status}.`)
        return fallback.send(request, response, 404, 'picture')
      }
      response.writeHead(status, { ...known(answer.headers), ...headers, ...savedAs(answer) })
      if (!body) return void response.end()
      await pipeline(body, response)
    }
    return give().catch((error: unknown) => {
      // Who went away needs no answer, and nothing is wrong.
      if (!isLeft(response)) throw error
    })
  }
}

const isLeft = (response: ServerResponse) => response.destroyed && !response.writableFinished

function given({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(asked.flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name]]] : [])))
}

function known(headers: Headers): Record<string, string> {
  // Packed all the same, it is unpacked on the way, and has another length.
  const isPacked = headers.has('content-encoding')
  const names = told.filter((name) => headers.has(name) && !(isPacked && name === 'content-length'))
  return Object.fromEntries(names.map((name) => [name, headers.get(name) ?? '']))
}

function savedAs({ headers }: Response): Record<string, string> {
  return isShownInPlace.test(headers.get('content-type') ?? '') ? {} : { 'content-disposition': 'attachment' }
}
