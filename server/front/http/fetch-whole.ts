import { Agent, request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import { requestTarget } from './upstream-options.ts'

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

export interface UpstreamAnswer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

/**
 * Asks an upstream server for a page and reads the answer whole.
 * @param timeout milliseconds until it is given up
 * @throws when there is no complete answer in time
 */
export function fetchWhole(
  base: string,
  path: string,
  headers: OutgoingHttpHeaders,
  timeout: number,
): Promise<UpstreamAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { ...requestTarget(base, path), agent, headers, signal: AbortSignal.timeout(timeout) },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('error', reject)
        answer.on('end', () => {
          if (!answer.complete) return reject(new Error('The answer broke off.'))
          resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: Buffer.concat(parts) })
        })
      },
    )
    outgoing.on('error', reject)
    outgoing.end()
  })
}
