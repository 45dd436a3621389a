import { createHash } from 'node:crypto'
import { BucketError } from './bucket-error.ts'
import { bucketUrl, type BucketSettings } from './bucket-settings.ts'
import { signedFetch } from './signed-fetch.ts'

/** A bucket, by keys without its prefix. All throw `BucketError`. */
export interface Bucket {
  /** How many bytes an object has; `null` where there is none. */
  sizeOf(key: string): Promise<number | null>
  /** An object, whose body the caller reads; `null` where there is none. @param signal ends the body too */
  get(key: string, signal?: AbortSignal): Promise<Response | null>
  /** Stores an object: durable when it resolves. */
  put(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  /**
   * Deletes an object, all its older versions too where the bucket keeps them.
   * @param signal after which nothing is asked any more
   */
  erase(key: string, signal?: AbortSignal): Promise<void>
  /** The keys that begin with something, page by page. */
  keys(start: string): AsyncIterable<string>
  /** Whether older versions of objects are kept; `null` where the bucket does not say. */
  keepsVersions(): Promise<boolean | null>
  /** Whether somebody without keys is given this object, or the list of all. */
  isPublic(key: string): Promise<boolean>
}

/** Of an upload: bytes each millisecond at the least. */
const slowest = 200

const textsOf = (xml: string, tag: string) =>
  [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, text = '']) => text)

const unlistedVersions = (bucket: string) =>
  `The bucket "${bucket}" keeps older versions of what is deleted, and the keys may not list them: allow them ` +
  's3:ListBucketVersions and s3:DeleteObjectVersion, or switch versions off.'

export function openBucket(settings: BucketSettings): Bucket {
  const ask = signedFetch(settings)
  const { prefix } = settings
  const textOf = async (answer: Response) => (answer.ok ? answer.text() : (await answer.body?.cancel(), null))

  /** The ids of all versions of one object, what marks deletions too; `null` where they cannot be listed. */
  async function versionsOf(key: string, signal?: AbortSignal): Promise<string[] | null> {
    const query = { versions: '', prefix: key }
    // R2 and Garage know of no versions; or the keys may not list them.
    const text = await textOf(await ask({ method: 'GET', key: '', query, accepts: [400, 403, 404, 405, 501], signal }))
    if (text === null) return null
    const entries = [...text.matchAll(/<(Version|DeleteMarker)>(.*?)<\/\1>/gs)].map(([, , entry = '']) => entry)
    return entries.flatMap((entry) => (textsOf(entry, 'Key')[0] === key ? textsOf(entry, 'VersionId') : []))
  }

  return {
    async sizeOf(key) {
      const answer = await ask({ method: 'HEAD', key: prefix + key, accepts: [404] })
      return answer.ok ? Number(answer.headers.get('content-length')) : null
    },
    async get(key, signal) {
      const answer = await ask({ method: 'GET', key: prefix + key, accepts: [404], signal })
      if (answer.ok) return answer
      // A bucket that is not there is no missing object.
      const text = await answer.text()
      if (text.includes('<Code>NoSuchBucket</Code>')) await ask({ method: 'GET', key: prefix + key, signal })
      return null
    },
    async put(key, body) {
      const headers = { 'x-amz-content-sha256': createHash('sha256').update(body).digest('hex') }
      const patience = 10_000 + body.byteLength / slowest
      await (await ask({ method: 'PUT', key: prefix + key, body, headers, patience })).body?.cancel()
    },
    async erase(key, signal) {
      const whole = prefix + key
      const remove = async (query: Readonly<Record<string, string>>) => {
        const { headers, body } = await ask({ method: 'DELETE', key: whole, query, accepts: [404], signal })
        await body?.cancel()
        return headers
      }
      const versions = await versionsOf(whole, signal)
      for (const versionId of versions ?? []) await remove({ versionId })
      if (versions?.length) return
      const done = await remove({})
      if (done.get('x-amz-delete-marker') !== 'true') return
      // It is hidden, and not gone: the bucket keeps versions after all.
      if (versions === null) throw new BucketError(unlistedVersions(settings.bucket), true)
      await remove({ versionId: done.get('x-amz-version-id') ?? '' })
    },
    async *keys(start) {
      let token: string | undefined
      do {
        const query = {
          'list-type': '2',
          prefix: prefix + start,
          ...(token !== undefined && { 'continuation-token': token }),
        }
        const text: string = await (await ask({ method: 'GET', key: '', query })).text()
        for (const key of textsOf(text, 'Key')) yield key.slice(prefix.length)
        token = textsOf(text, 'NextContinuationToken')[0]
      } while (token !== undefined)
    },
    async keepsVersions() {
      const query = { versioning: '' }
      const answer = await ask({ method: 'GET', key: '', query, accepts: [400, 403, 404, 405, 501] })
      const text = await textOf(answer)
      return text === null ? null : ['Enabled', 'Suspended'].includes(textsOf(text, 'Status')[0] ?? '')
    },
    async isPublic(key) {
      const address = bucketUrl(settings)
      for (const url of [`${address}/${prefix}${key}`, `${address}/?list-type=2&max-keys=1`]) {
        const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(10_000) })
        await answer.body?.cancel()
        if (answer.ok) return true
      }
      return false
    },
  }
}
