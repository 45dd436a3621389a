import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openBucket } from '../bucket/bucket.ts'
import { BucketError } from '../bucket/bucket-error.ts'
import type { BucketSettings } from '../bucket/bucket-settings.ts'
import { openBucketRecords } from './bucket-records.ts'
import { ownerKey, ownerOf, taken } from './check-bucket.ts'

/** One thing that was found out about a bucket. `look`: some time; `mend`: it does not work, or is not safe. */
export type BucketFinding = {
  readonly state: 'good' | 'look' | 'mend'
  readonly says: string
  readonly remedy: string | null
}

/** Looks at a bucket without changing anything in it. */
export async function examineBucket(dataDir: string, settings: BucketSettings): Promise<BucketFinding[]> {
  const bucket = openBucket(settings)
  const place = `s3://${settings.bucket}/${settings.prefix}`
  // Where no lake has started with it yet, nothing is made here either.
  const records = existsSync(join(dataDir, 'bucket.sqlite')) ? openBucketRecords(dataDir, Date.now) : null
  try {
    const owner = await ownerOf(bucket)
    if (owner !== null && owner !== records?.owner)
      return [{ state: 'mend', says: `${place} belongs to another data folder.`, remedy: taken(settings) }]
    for await (const _key of bucket.keys('')) break
    const waiting = records?.waiting().length ?? 0
    return [
      { state: 'good', says: `${place} answers, and takes the keys.`, remedy: null },
      privacy(owner !== null && (await bucket.isPublic(ownerKey)), place),
      versions(await bucket.keepsVersions()),
      ...(waiting === 0
        ? []
        : [mend(`${waiting} pictures or files wait to be erased there.`, 'The log says why; it goes on being tried.')]),
    ]
  } catch (error) {
    if (!(error instanceof BucketError)) throw error
    return [mend(error.message, 'Correct LAKE_ASSETS and the variables beside it (docs/deployment.md).')]
  } finally {
    records?.close()
  }
}

const mend = (says: string, remedy: string): BucketFinding => ({ state: 'mend', says, remedy })

function privacy(isPublic: boolean, place: string): BucketFinding {
  if (!isPublic) return { state: 'good', says: 'Nobody without keys can read it.', remedy: null }
  return mend(
    `Everybody can read ${place}, withdrawn pictures too.`,
    'Make the bucket private: readers get pictures through the site.',
  )
}

function versions(keeps: boolean | null): BucketFinding {
  if (keeps === false) return { state: 'good', says: 'It keeps no older versions.', remedy: null }
  const [says, remedy] = keeps
    ? [
        'It keeps older versions: those of deleted pictures are deleted too, if the keys may list and delete versions.',
        'Allow s3:ListBucketVersions and s3:DeleteObjectVersion, or switch versions off.',
      ]
    : [
        'Whether it keeps older versions cannot be asked.',
        'See that it keeps none, replicates nowhere and has no retention.',
      ]
  return { state: 'look', says, remedy }
}
