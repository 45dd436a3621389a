import { AwsClient } from 'aws4fetch'
import { setTimeout as sleep } from 'node:timers/promises'
import { BucketError, refusedBy } from './bucket-error.ts'
import { bucketUrl, type BucketSettings } from './bucket-settings.ts'

/** How often something is asked that may only have come at a bad time, and how long one waits before. Milliseconds. */
const attempts = 3
const pause = 200
/** Milliseconds until an answer begins. */
const patience = 10_000

interface BucketRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE'
  readonly key: string
  /** As in `?versions&prefix=…`. */
  readonly query?: Readonly<Record<string, string>>
  readonly body?: Uint8Array<ArrayBuffer>
  readonly headers?: Readonly<Record<string, string>>
  /** Milliseconds until an answer begins; those of all requests without it. */
  readonly patience?: number
  /** Statuses beside 2xx that are answers too. */
  readonly accepts?: readonly number[]
  /** Ends it, whatever it is at. */
  readonly signal?: AbortSignal
}

/**
 * Asks a bucket, signed with its keys (AWS Signature Version 4). What may have come at a bad time is asked again: no answer, 429, 5xx.
 * @returns the answer; its body is read by the caller
 */
export type SignedFetch = (request: BucketRequest) => Promise<Response>

/** @throws BucketError */
export function signedFetch(settings: BucketSettings): SignedFetch {
  const { bucket, region, keyId, secret, sessionToken } = settings
  const client = new AwsClient({
    accessKeyId: keyId,
    secretAccessKey: secret,
    ...(sessionToken !== undefined && { sessionToken }),
    service: 's3',
    region,
  })
  const once = async (request: BucketRequest): Promise<Response> => {
    const { method, key, query = {}, body, headers } = request
    const url = `${bucketUrl(settings)}/${key}${Object.keys(query).length > 0 ? `?${new URLSearchParams(query)}` : ''}`
    const signed = await client.sign(url, { method, headers, ...(body && { body }) })
    const late = new AbortController()
    const timer = setTimeout(() => late.abort(new Error('it did not answer in time')), request.patience ?? patience)
    const signals = [late.signal, ...(request.signal ? [request.signal] : [])]
    try {
      return await fetch(signed, { signal: AbortSignal.any(signals), redirect: 'manual' })
    } finally {
      clearTimeout(timer)
    }
  }
  return async (request) => {
    for (let attempt = 1; ; attempt += 1) {
      const isLast = attempt === attempts || request.signal?.aborted === true
      try {
        const answer = await once(request)
        if (answer.ok || request.accepts?.includes(answer.status)) return answer
        const error = refusedBy(bucket, answer.status, await answer.text())
        if (isLast || (answer.status < 500 && answer.status !== 429)) throw error
      } catch (error) {
        if (error instanceof BucketError) throw error
        if (isLast) throw unreachable(settings, error)
      }
      await sleep(pause * 2 ** attempt * (0.5 + Math.random() / 2))
    }
  }
}

function unreachable(settings: BucketSettings, error: unknown): BucketError {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const why = cause instanceof Error ? cause.message : String(cause)
  const { host } = new URL(bucketUrl(settings))
  return new BucketError(`The bucket "${settings.bucket}" at ${host} does not answer: ${why}.`, false, { cause: error })
}
