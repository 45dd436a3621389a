import { randomUUID } from 'node:crypto'
import type { Bucket } from '../bucket/bucket.ts'
import { BucketError } from '../bucket/bucket-error.ts'
import type { BucketSettings } from '../bucket/bucket-settings.ts'

/** The object that says whose what begins with the prefix is. */
export const ownerKey = 'lake-owner.txt'

/** Whose the prefix is; `null` where nobody has it. @throws BucketError */
export async function ownerOf(bucket: Pick<Bucket, 'get'>): Promise<string | null> {
  const answer = await bucket.get(ownerKey)
  return answer ? (await answer.text()).trim() : null
}

export const taken = ({ bucket, prefix }: BucketSettings) =>
  `s3://${bucket}/${prefix} belongs to another data folder, which erases there what it no longer has. Give LAKE_ASSETS a prefix of ` +
  'its own: pictures of a restored folder are brought there by themselves.'

/**
 * Makes sure that the prefix is this data folder's, once: before anything is written there or erased, whatever command does it.
 * @throws BucketError when it is another's, or cannot be asked; then it is asked again the next time
 */
export function ownBucket(bucket: Bucket, owner: string, settings: BucketSettings): () => Promise<void> {
  let isOurs = false
  return async () => {
    if (isOurs) return
    const found = await ownerOf(bucket)
    if (found !== null && found !== owner) throw new BucketError(taken(settings), true)
    if (found === null) await bucket.put(ownerKey, new Uint8Array(Buffer.from(`${owner}\n`)))
    isOurs = true
  }
}

/**
 * Tries at a start what will be needed, so that no upload has to find out. A bucket that does not answer stops no start: it may be
 * back in a moment, and what is on this machine is served meanwhile.
 * @throws BucketError when it refuses, or is another's
 */
export async function checkBucket(bucket: Bucket, own: () => Promise<void>, settings: BucketSettings): Promise<void> {
  try {
    await own()
    const trial = `trial-${randomUUID()}.txt`
    await bucket.put(trial, new Uint8Array(Buffer.from('may be deleted\n')))
    await bucket.erase(trial)
    if ((await bucket.sizeOf(trial)) !== null)
      throw new BucketError(`The bucket "${settings.bucket}" deletes nothing: take its retention rules away.`, true)
    for await (const _key of bucket.keys('trial-')) break
    if (await bucket.isPublic(ownerKey))
      console.error(
        `lake: everybody can read the bucket "${settings.bucket}", withdrawn pictures too: make it private.`,
      )
  } catch (error) {
    if (!(error instanceof BucketError) || error.isRefusal) throw error
    console.error(`lake: ${error.message} Uploads are refused until it does; what is on this machine is served.`)
  }
}
