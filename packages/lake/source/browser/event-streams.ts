import { openStreamSocket } from './stream-socket.ts'

const EVENT_STREAM = /\/v[^/]+\/data\/(?:listen|live\/events)\//

function textOf(headers: RequestInit['headers'], name: string): string | undefined {
  return new Headers(headers).get(name) ?? undefined
}

/**
 * A `fetch` that carries the lake's event streams over one WebSocket, and leaves all other requests alone.
 *
 * Put it in the place of `window.fetch` before Studio is loaded, which keeps the one that it finds.
 *
 * Browsers allow six connections to a host over HTTP/1.1, and Studio holds more event streams than that: without this
 * the next save never ends, and forms stay read-only without an error.
 *
 * @param lakeUrl the public address of the lake
 * @param plainFetch what everything else goes through, also the streams when no WebSocket can be opened
 */
export function carryEventStreams(lakeUrl: string, plainFetch: typeof fetch): typeof fetch {
  const openStream = openStreamSocket(`${lakeUrl.replace(/^http/, 'ws')}/v1/streams`)
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input)
    if (!url.startsWith(lakeUrl) || !EVENT_STREAM.test(url)) return plainFetch(input, init)
    const token = textOf(init?.headers, 'authorization')?.replace(/^Bearer /, '')
    const answer = await openStream({ path: url.slice(lakeUrl.length), token, signal: init?.signal ?? undefined })
    return answer ?? plainFetch(input, init)
  }
}
