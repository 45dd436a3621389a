import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Bucket } from '../bucket/bucket.ts'
import { BucketError } from '../bucket/bucket-error.ts'
import { ApiError } from '../protocol/api-error.ts'
import { privateFile } from '../storage/data-folder.ts'

/** How long it may stand still. Milliseconds. */
const stillness = 20_000

/**
 * Writes an object to a file, as it comes, and compares it with its name.
 * @throws ApiError 404, BucketError; then the file may be there in part
 */
export async function downloadObject(bucket: Pick<Bucket, 'get'>, key: string, path: string): Promise<void> {
  const ending = new AbortController()
  const answer = await bucket.get(key, ending.signal)
  if (!answer?.body) throw new ApiError(404, 'notFound', 'There is no such asset.')
  const end = () => ending.abort(new BucketError(`${key} stopped coming.`, false))
  let timer = setTimeout(end, stillness)
  const hash = createHash('sha1')
  const watched = new Transform({
    transform(part: Uint8Array, _encoding, done) {
      clearTimeout(timer)
      timer = setTimeout(end, stillness)
      hash.update(part)
      done(null, part)
    },
  })
  try {
    await pipeline(piecesOf(answer.body), watched, createWriteStream(path, { flags: 'wx', mode: privateFile }))
  } catch (error) {
    throw error instanceof BucketError ? error : new BucketError(`${key} did not come whole.`, false, { cause: error })
  } finally {
    clearTimeout(timer)
  }
  if (!key.includes(`/${hash.digest('hex')}`)) throw new BucketError(`${key} is not what its name says.`, true)
}

async function* piecesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
  } finally {
    await reader.cancel()
  }
}
