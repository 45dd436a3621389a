import { LRUCache } from 'lru-cache'
import { fetchPicture } from './fetch-picture.ts'
import { boundedQueue } from '../admission/bounded-queue.ts'
import { messageOf } from '../../../lib/message-of.ts'
import type { SitePictures } from '../site/site.ts'
import { pictureStore, type Picture } from './picture-store.ts'

export interface PictureShareOptions {
  readonly rules: Pick<SitePictures, 'sourcePath'>
  readonly source: () => string | null
  readonly folder?: string | undefined
  readonly timeout?: number | undefined
  readonly log: (line: string) => void
  /** Bytes. */
  readonly memory: number
  /** Bytes. */
  readonly disk: number
  /** How many are fetched at once: each may have to be made. Others wait, and beyond `mayWait` are turned away. */
  readonly atOnce: number
  readonly mayWait: number
}

interface Fetching {
  readonly picture: Promise<Picture | null>
  /** Who waits for it. */
  readers: number
}

/** Fetches pictures once in each size and format, and keeps them in memory and on disk, within bounds of its own. */
export function pictureShare(options: PictureShareOptions) {
  const { rules, source, folder, timeout = 20_000, log, memory, disk: maxDisk, atOnce, mayWait } = options
  const kept = new LRUCache<string, Picture>({ maxSize: memory, sizeCalculation: ({ body }) => body.length + 512 })
  const fetching = new Map<string, Fetching>()
  const { run: inTurn } = boundedQueue(atOnce, mayWait)
  // A full or read-only disk must not cost anybody a picture.
  const report = (error: unknown) => {
    log(`the folder of pictures cannot be used: ${messageOf(error)}`)
    return undefined
  }
  const store = folder === undefined ? undefined : pictureStore(folder, maxDisk).catch(report)

  const find = async (file: string, query: string, format: string, isWanted: () => boolean) => {
    const disk = await store
    const name = file.split('/').at(-1) ?? ''
    const variant = `${file} ${format} ${query}`
    const onDisk = await disk?.get(name, variant)
    if (onDisk) return onDisk
    // Begun before its turn: a reader who waits behind others that hang is answered as soon as they are given up.
    const end = AbortSignal.timeout(timeout)
    const picture = await inTurn(async () => {
      end.throwIfAborted()
      if (!isWanted()) throw new Error('Everybody who asked for it left.')
      return fetchPicture(source(), `${rules.sourcePath}${file}?${query}`, format, end)
    })
    if (picture) await disk?.keep(name, variant, picture).catch(report)
    return picture
  }
  const begin = (key: string, ...[file, query, format]: readonly [string, string, string]) => {
    const started: Fetching = { picture: find(file, query, format, () => started.readers > 0), readers: 0 }
    fetching.set(key, started)
    const forget = () => fetching.delete(key)
    started.picture.then((picture) => picture && kept.set(key, picture)).then(forget, forget)
    return started
  }

  return {
    async get(file: string, query: string, format: string, signal?: AbortSignal): Promise<Picture | null> {
      const key = `${format} ${file}?${query}`
      const known = kept.get(key)
      if (known) return known
      const running = fetching.get(key) ?? begin(key, file, query, format)
      running.readers += 1
      signal?.addEventListener('abort', () => (running.readers -= 1), { once: true })
      return running.picture
    },
    forget(files: ReadonlySet<string>): void {
      for (const key of kept.keys()) if (files.has(/[^/ ]+(?=\?)/u.exec(key)?.[0] ?? '')) kept.delete(key)
      void store?.then((disk) => Promise.all([...files].map((file) => disk?.forget(file)))).catch(report)
    },
    keepOnly(files: ReadonlySet<string>): void {
      void store?.then((disk) => disk?.keepOnly(files)).catch(report)
    },
  }
}
