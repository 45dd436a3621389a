import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { AttemptFailure } from '../storage/webhook-rows.ts'
import { destinationOf, OutOfReach } from './public-reach.ts'

export interface Delivery {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly allowsPrivate: boolean
  readonly signal: AbortSignal
}

export interface DeliveryResult {
  /** HTTP status; `null` when there was no answer. */
  readonly resultCode: number | null
  readonly failure: AttemptFailure
}

/** As long as hosted Sanity waits. Milliseconds. */
const timeout = 30_000

/** Sends one message and reads nothing but the status. Never throws: what went wrong is the answer. */
export async function post(delivery: Delivery): Promise<DeliveryResult> {
  const signal = AbortSignal.any([delivery.signal, AbortSignal.timeout(timeout)])
  try {
    const resultCode = await send(delivery, signal)
    return { resultCode, failure: resultCode >= 200 && resultCode < 300 ? null : 'http' }
  } catch (error) {
    if (error instanceof OutOfReach) {
      console.error(`lake: a webhook to ${delivery.url} was not sent: ${error.message}`)
      return { resultCode: null, failure: 'other' }
    }
    return { resultCode: null, failure: signal.aborted ? 'timeout' : 'network' }
  }
}

async function send({ url, method, headers, body, allowsPrivate }: Delivery, signal: AbortSignal): Promise<number> {
  const target = new URL(url)
  const { addresses } = await destinationOf(target, allowsPrivate)
  const [first] = addresses
  return new Promise((resolve, reject) => {
    const outgoing = (target.protocol === 'https:' ? requestHttps : requestHttp)(
      target,
      {
        method,
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        signal,
        // No connection of another receiver's.
        agent: false,
        lookup: (_host, options, done) => {
          if (options.all) done(null, [...addresses])
          else done(null, first?.address ?? '', first?.family ?? 0)
        },
      },
      (answer) => {
        answer.destroy()
        resolve(answer.statusCode ?? 0)
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
