import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { ClientRequest } from 'node:http'

/** What a request to the content API is for, by what its path has in it. The first that fits. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ['queries', /\/data\/query\//],
  ['streams', /\/data\/(live\/events|listen)\//],
  ['writes', /\/data\/(mutate|actions)\//],
  ['assets', /^\/(images|files)\//],
]

const others = 'others'

interface ContentCall {
  /** With the port where it is not the usual one. */
  readonly host: string
  readonly path: string
}

/**
 * Node tells of each request that a process begins, whichever library makes it: by `node:http`, or by `fetch`.
 * @see https://nodejs.org/api/diagnostics_channel.html
 * @see https://undici.nodejs.org/#/docs/api/DiagnosticsChannel
 */
const channels = ['http.client.request.start', 'undici:request:create']

function callOf(message: unknown): ContentCall | null {
  if (typeof message !== 'object' || message === null || !('request' in message)) return null
  const { request } = message
  if (request instanceof ClientRequest) return { host: String(request.getHeader('host')), path: request.path }
  if (typeof request !== 'object' || request === null || !('origin' in request) || !('path' in request)) return null
  const origin = String(request.origin)
  return URL.canParse(origin) ? { host: new URL(origin).host, path: String(request.path) } : null
}

const hour = 3_600_000

export interface CountCallsOptions {
  /** Whether this is where the content API is: `host:port`, or `host`. */
  readonly isContentApi: (host: string) => boolean
  readonly log: (line: string) => void
  /** Called with the kind of each. */
  readonly onCall?: (kind: string) => void
  /** How often it is said. Milliseconds. */
  readonly every?: number
}

/**
 * Counts what this process asks of the content API, by kind, and says so each hour in which there was anything. On hosted
 * Sanity calls are paid for.
 * @returns ends it
 */
export function countCalls({ isContentApi, log, onCall, every = hour }: CountCallsOptions): () => void {
  let counts = new Map<string, number>()
  const note = (message: unknown) => {
    const call = callOf(message)
    if (!call || !isContentApi(call.host)) return
    const kind = kinds.find(([, pattern]) => pattern.test(call.path))?.[0] ?? others
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    onCall?.(kind)
  }
  for (const channel of channels) subscribe(channel, note)
  const say = () => {
    const said = [...kinds.map(([kind]) => kind), others].flatMap((kind) => {
      const count = counts.get(kind)
      return count ? `${count} ${kind}` : []
    })
    if (said.length > 0) log(`calls to the content API in an hour: ${said.join(', ')}`)
    counts = new Map()
  }
  const timer = setInterval(say, every).unref()
  return () => {
    clearInterval(timer)
    for (const channel of channels) unsubscribe(channel, note)
  }
}
