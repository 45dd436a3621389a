import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { clientAddress, clientHeader } from './client-address.ts'

/** One for all: to make one, with its stack, takes longer than to find the route of a request, and each request ends so. */
const hungUp = new DOMException('The caller has hung up.', 'AbortError')

/** Node's request as a web-standard one. It is aborted when the caller hangs up. */
export function requestOfNode(incoming: IncomingMessage, outgoing: ServerResponse): Request {
  const controller = new AbortController()
  outgoing.on('close', () => controller.abort(hungUp))
  const method = incoming.method ?? 'GET'
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers))
    for (const each of [value ?? []].flat()) headers.append(name, each)
  headers.set(clientHeader, clientAddress(incoming))
  const hasBody = method !== 'GET' && method !== 'HEAD'
  // A body that streams has to be declared half-duplex; the browser's types do not know the field yet.
  const body: RequestInit & { duplex?: 'half' } = hasBody ? { body: bodyOf(incoming), duplex: 'half' } : {}
  const url = new URL(safePath(incoming.url), `http://${incoming.headers.host}`)
  return new Request(url, { method, headers, signal: controller.signal, ...body })
}

function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const parts: AsyncIterator<Uint8Array> = incoming[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: () => void incoming.destroy(),
  })
}

/** A path that starts with two slashes would be read as another host. */
function safePath(path: string | undefined): string {
  return `/${(path ?? '/').replace(/^[/\\]+/, '')}`
}

/** Writes a web-standard answer to Node's response. A reader who hangs up ends it quietly. */
export async function answerOnNode(
  promise: Promise<Response>,
  outgoing: ServerResponse,
  isHead: boolean,
): Promise<void> {
  const response = await promise
  outgoing.writeHead(response.status, headersOf(response))
  if (isHead || !response.body) {
    outgoing.end()
    return
  }
  outgoing.flushHeaders()
  await pipeline(response.body, outgoing).catch(() => outgoing.destroy())
}

function headersOf(response: Response): Record<string, string | string[]> {
  return Object.fromEntries(response.headers)
}
