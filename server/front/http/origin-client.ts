import { Agent, request, type IncomingMessage, type RequestOptions } from 'node:http'
import { aboutRequest, newRequestId, requestIdHeader } from './request-id.ts'
import { upstreamOptions } from './upstream-options.ts'

/** What a page depends on comes as one of them. Bytes. */
const maxHeaderSize = 128 * 1024

/** Longest that an answer may take. Milliseconds. */
const timeout = 15_000

export interface Origin {
  /** Where it listens: `http://127.0.0.1:4000`; `null` while it is starting. */
  readonly url: () => string | null
  /** Sent with every request: they show the origin that the front asks. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** The public host, which the origin sees whatever a reader's request said. */
  readonly host: string
}

export interface OriginAnswer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  /** Headers that came after the body. */
  readonly trailers: IncomingMessage['trailers']
  readonly body: Buffer
}

/**
 * Asks the origin for a path, uncompressed, and reads the answer whole.
 * @throws when there is no complete answer in time, or one with a status of 500 or above
 */
export type OriginClient = (path: string, headers?: Readonly<Record<string, string>>) => Promise<OriginAnswer>

/** A client with connections of its own. */
export function originClient({ url, headers: ownHeaders, host }: Origin): OriginClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  return async (path, headers = {}) => {
    const base = url()
    if (base === null) throw new Error('The origin is not running.')
    const id = newRequestId()
    const answer = await fetchWhole({
      ...upstreamOptions(base, path),
      agent,
      maxHeaderSize,
      signal: AbortSignal.timeout(timeout),
      headers: { ...ownHeaders, host, ...headers, [requestIdHeader]: id, 'accept-encoding': 'identity' },
    })
    if (answer.status >= 500) throw new Error(`It was answered with ${answer.status}.${aboutRequest(id)}`)
    return answer
  }
}

function fetchWhole(options: RequestOptions): Promise<OriginAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(options, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () => {
        if (!answer.complete) return reject(new Error('The answer broke off.'))
        const { headers, trailers } = answer
        resolve({ status: answer.statusCode ?? 502, headers, trailers, body: Buffer.concat(parts) })
      })
    })
    outgoing.on('error', reject)
    outgoing.end()
  })
}
