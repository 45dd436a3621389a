import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { decodeSignatureHeader, encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { LRUCache } from 'lru-cache'
import { readBody } from '../front/http/bodies.ts'

export interface WebhookOptions {
  /** What Sanity signs with, as in the settings of the webhook. */
  readonly secret: string
  /** Content changed. */
  readonly onChange: () => void
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** An older delivery is refused, and one of this age is remembered, so that none can be played back. Milliseconds. */
const greatestAge = 5 * 60_000
/** Only that something changed is of interest: a webhook's projection need not be longer. Bytes. */
const maxBody = 100_000

/**
 * Takes deliveries of Sanity's signed webhooks, for hosts that cannot hold a stream of live events.
 * @see https://www.sanity.io/docs/webhooks
 * @returns the status to answer with: 204 when it was believed, 401 when not, 413 when it is too long
 */
export function webhook({
  secret,
  onChange,
  now,
}: WebhookOptions): (request: IncomingMessage) => Promise<204 | 401 | 413> {
  const seen = new LRUCache<string, true>({ max: 10_000, ttl: 2 * greatestAge })
  return async (request) => {
    const body = await readBody(request, maxBody)
    if (body === null) return 413
    const given = request.headers[SIGNATURE_HEADER_NAME]
    if (typeof given !== 'string' || seen.has(given)) return 401
    if (!(await isSigned(body, given, secret, now()))) return 401
    seen.set(given, true)
    onChange()
    return 204
  }
}

async function isSigned(body: string, given: string, secret: string, now: number): Promise<boolean> {
  try {
    const { timestamp } = decodeSignatureHeader(given)
    if (Math.abs(now - timestamp) > greatestAge) return false
    const right = Buffer.from(await encodeSignatureHeader(body, timestamp, secret))
    const offered = Buffer.from(given)
    return right.length === offered.length && timingSafeEqual(right, offered)
  } catch {
    // What cannot be decoded, or was signed before webhooks existed, is not a signature.
    return false
  }
}
