import { basename } from 'node:path'
import type { ServeOptions } from '@/packages/lake/source/server/serve'
import { startBucketServer } from './bucket-server'
import { startTestLake } from './test-lake'

/** An empty lake that keeps its pictures and files in an empty bucket. */
export async function startBucketLake(options: Partial<ServeOptions> & { keptBytes?: number } = {}) {
  const { keptBytes, ...rest } = options
  const bucket = await startBucketServer()
  const lake = await startTestLake({ bucket: { ...bucket.settings, ...(keptBytes && { keptBytes }) }, ...rest })
  return {
    bucket,
    lake,
    upload: (bytes: Buffer) => lake.client('editor').assets.upload('file', bytes, { filename: 'words.txt' }),
    /** What a reader is given at the address of an asset. */
    get: (url: string, headers = {}) => fetch(new URL(new URL(url).pathname, lake.url), { headers }),
    keyOf: (url: string) => `site/production/files/${basename(url)}`,
    async stop() {
      await lake.stop()
      await bucket.stop()
    },
  }
}

export type BucketLake = Awaited<ReturnType<typeof startBucketLake>>

/** A text that nobody has uploaded before. */
export const words = (length = 2_000) => Buffer.from(crypto.randomUUID().padEnd(length, ' peace'))
