import type { BucketSettings } from '../bucket/bucket-settings.ts'
import type { AssetStore } from './asset-store.ts'
import { bucketStore } from './bucket-store.ts'
import { folderStore } from './folder-store.ts'

/** Where a lake has its pictures and files: the one place that decides it. */
export function openAssetStore(dataDir: string, bucket: BucketSettings | null, now: () => number): AssetStore {
  return bucket === null ? folderStore(dataDir) : bucketStore(dataDir, bucket, now)
}
