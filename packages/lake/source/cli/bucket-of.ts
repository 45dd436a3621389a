import { readFileSync } from 'node:fs'
import { parseBucketAddress, type BucketSettings } from '../bucket/bucket-settings.ts'
import { UsageError } from './arguments.ts'

/** Copies of a bucket's objects on this machine, where nothing else is said. Megabytes. */
const usualKept = 2_000
/** One file may have 200. Megabytes. */
const leastKept = 400

type Variables = Readonly<Record<string, string | undefined>>

/**
 * The bucket that an operator's variables name: `LAKE_ASSETS`, and Amazon's own names for the rest; `null` where there is none.
 * @throws UsageError
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html
 */
export function bucketOf(variables: Variables): BucketSettings | null {
  const { LAKE_ASSETS: address, AWS_ACCESS_KEY_ID: keyId, AWS_SESSION_TOKEN: sessionToken } = variables
  if (!address) return null
  const place = parseBucketAddress(address)
  if (!place) throw new UsageError('LAKE_ASSETS is an address such as s3://bucket/prefix.')
  const endpoint = variables.AWS_ENDPOINT_URL_S3 || variables.AWS_ENDPOINT_URL || null
  if (endpoint !== null && !isEndpoint(endpoint))
    throw new UsageError(
      'AWS_ENDPOINT_URL_S3 is an address such as https://s3.example.org. Plain http is for this machine only.',
    )
  const region = variables.AWS_REGION || variables.AWS_DEFAULT_REGION
  if (!region) throw new UsageError('LAKE_ASSETS needs AWS_REGION, such as eu-central-1; many services take any word.')
  const secret = secretOf(variables)
  if (!keyId || !secret)
    throw new UsageError(
      'LAKE_ASSETS needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_SECRET_ACCESS_KEY_FILE.',
    )
  const kept = Number(variables.LAKE_ASSETS_KEPT_MB || usualKept)
  if (!Number.isInteger(kept) || kept < leastKept)
    throw new UsageError(`LAKE_ASSETS_KEPT_MB is a whole number of megabytes, ${leastKept} or more.`)
  return {
    ...place,
    endpoint,
    region,
    keyId,
    secret,
    ...(sessionToken && { sessionToken }),
    keptBytes: kept * 1_000_000,
  }
}

/** Keys and pictures cross no network in the open. */
function isEndpoint(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname))
}

function secretOf({ AWS_SECRET_ACCESS_KEY: secret, AWS_SECRET_ACCESS_KEY_FILE: file }: Variables): string {
  if (secret || !file) return secret ?? ''
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    throw new UsageError(`AWS_SECRET_ACCESS_KEY_FILE: ${file} cannot be read.`)
  }
}
