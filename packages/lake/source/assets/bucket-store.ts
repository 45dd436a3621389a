import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openBucket } from '../bucket/bucket.ts'
import { BucketError } from '../bucket/bucket-error.ts'
import type { BucketSettings } from '../bucket/bucket-settings.ts'
import { fairQueue } from '../images/process/fair-queue.ts'
import { ApiError, nothingFor404 } from '../protocol/api-error.ts'
import { assetKinds, assetName, type AssetFile, type AssetKind, type AssetStore } from './asset-store.ts'
import { bucketErasing } from './bucket-erasing.ts'
import { lease, openBucketRecords } from './bucket-records.ts'
import { checkBucket, ownBucket } from './check-bucket.ts'
import { downloadObject } from './download-object.ts'
import { folderStore } from './folder-store.ts'
import { keptFolder, openKeptCopies } from './kept-copies.ts'

/** How long whoever deletes waits until it is gone in the bucket. Milliseconds. */
const erasingPatience = 5_000

/** Downloads at a time: what they write has no room among the copies yet. */
const lanes = 8
/** Who leaves may not be the only one who waits for it. */
const staying = new AbortController().signal

const noCopy = 'This picture or file cannot be had now: the place where it is kept does not answer.'
const notStored =
  'The upload was not stored: the place for pictures and files does not take it now. Nothing was changed; try again in a moment.'

const missing = () => new ApiError(404, 'notFound', 'There is no such asset.')

/**
 * The bytes of assets in a bucket. What is wanted is copied to this machine, where everything works with it as if it lay there. What
 * lies in the data folder from before, or from a backup, is used where it lies until it is brought to the bucket.
 */
export function bucketStore(dataDir: string, settings: BucketSettings, now: () => number): AssetStore {
  const bucket = openBucket(settings)
  const folder = folderStore(dataDir)
  const records = openBucketRecords(dataDir, now)
  const kept = openKeptCopies(join(dataDir, keptFolder), settings.keptBytes, now)
  const own = ownBucket(bucket, records.owner, settings)
  const erasing = bucketErasing(async (key, signal) => {
    await own()
    await bucket.erase(key, signal)
  }, records)
  /** Downloads that go on: who wants the same waits for the same. */
  const coming = new Map<string, ReturnType<typeof fetchCopy>>()

  const keyOf = (dataset: string, { kind, name }: AssetFile) => `${dataset}/${kind}/${name}`
  const fileOfKey = (key: string): AssetFile => {
    const [, kind, name = ''] = key.split('/')
    return { kind: kind === 'images' ? kind : 'files', name }
  }
  const inTurn = fairQueue({ lanes, maxWaiting: 1_000, maxWaitingPerCaller: 200 })
  const fetchCopy = (key: string, caller: string) =>
    inTurn({ caller, isLarge: false, signal: staying }, () =>
      kept.keep(
        key,
        (path) => downloadObject(bucket, key, path),
        // Deleted while it came, it may wait to be erased in the bucket, or be erased there by now.
        async () => records.waiting([key]).length === 0 && (await bucket.sizeOf(key)) !== null,
      ),
    )

  async function find(dataset: string, kind: AssetKind, name: string, caller = 'this machine') {
    if (!assetName.test(name)) throw missing()
    const here = await folder.find(dataset, kind, name).catch(nothingFor404)
    const key = keyOf(dataset, { kind, name })
    const copy = here ?? (await kept.find(key))
    if (copy) return copy
    const arriving = coming.get(key) ?? fetchCopy(key, caller).finally(() => coming.delete(key))
    coming.set(key, arriving)
    const fetched = await arriving.catch(refuse(noCopy))
    if (!fetched) throw missing()
    return fetched
  }

  async function put(dataset: string, kind: AssetKind, name: string, bytes: Uint8Array): Promise<void> {
    const key = keyOf(dataset, { kind, name })
    // The same bytes were deleted before: whoever erases them must be done, or would erase these.
    if ((await erasing.whenDone([key], lease)).length > 0) throw unstored(notStored)
    const store = async () => {
      await own()
      if ((await bucket.sizeOf(key)) !== bytes.byteLength) await bucket.put(key, new Uint8Array(bytes))
    }
    await store().catch(refuse(notStored))
  }

  function erase(dataset: string, files: readonly AssetFile[]): readonly AssetFile[] {
    const valid = files.filter(({ name }) => assetName.test(name))
    if (valid.length === 0) return []
    records.note(valid.map((file) => keyOf(dataset, file)))
    const here = new Set(folder.erase(dataset, valid))
    const copies = new Set(kept.forget(valid.map((file) => keyOf(dataset, file))))
    erasing.begin()
    return valid.filter((file) => here.has(file) || copies.has(keyOf(dataset, file)))
  }

  return {
    find,
    put,
    erase,
    async whenErased(dataset, files) {
      const start = `${dataset}/`
      const keys =
        files?.map((file) => keyOf(dataset, file)) ?? records.waiting().filter((key) => key.startsWith(start))
      return (await erasing.whenDone(keys, erasingPatience)).map(fileOfKey)
    },
    async list(dataset, kind) {
      const start = `${dataset}/${kind}/`
      const keys = new Set((await kept.names()).filter((key) => key.startsWith(start)))
      for await (const key of bucket.keys(start)) keys.add(key)
      const names = new Set([...keys].map((key) => key.slice(start.length)).filter((name) => assetName.test(name)))
      for (const { name } of await folder.list(dataset, kind)) names.add(name)
      return [...names].map((name) => ({ kind, name }))
    },
    async eraseUnfinished(dataset, kind, before) {
      await folder.eraseUnfinished(dataset, kind, before)
      await kept.eraseUnfinished(before)
    },
    async moveIn(dataset, signal) {
      for (const kind of assetKinds)
        for (const file of await folder.list(dataset, kind)) {
          if (signal.aborted) return
          const { path } = await folder.find(dataset, kind, file.name)
          await put(dataset, kind, file.name, await readFile(path))
          // It was deleted meanwhile: what was brought there since is erased too.
          if ((await folder.find(dataset, kind, file.name).catch(nothingFor404)) === null) erase(dataset, [file])
          else folder.erase(dataset, [file])
        }
    },
    check: () => checkBucket(bucket, own, settings),
    async close() {
      await erasing.stop()
      records.close()
    },
  }
}

const unstored = (sentence: string) => new ApiError(503, 'assetNotStored', sentence, { retryAfter: 30 })

/** What a bucket did not do, as a caller is told it; the log says why. */
function refuse(sentence: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof BucketError)) throw error
    console.error('lake:', error.message)
    throw unstored(sentence)
  }
}
