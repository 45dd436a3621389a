import { LRUCache } from 'lru-cache'
import pLimit from 'p-limit'
import { isPicture, picturesPath } from '../../lib/pictures.ts'
import { digestOf } from './finished-page.ts'
import { isPictureType, pictureStore, type Picture } from './picture-store.ts'

export interface PicturesOptions {
  /** The content API's address of pictures, without a slash at its end; `null` while it is away. */
  readonly source: () => string | null
  /** Where pictures are kept between starts; without it they are kept in memory only. */
  readonly folder?: string
  readonly log: (line: string) => void
}

export interface Pictures {
  /**
   * A picture in a size that our pages ask for; `null` for any other address, or when there is none.
   * @param accept what the reader's browser says it can show
   * @throws when the content API does not give it
   */
  get(path: string, search: URLSearchParams, accept: string | undefined): Promise<Picture | null>
  /** Drops all sizes and formats of some files, from the disk too. */
  forget(files: ReadonlySet<string>): void
}

/** Memory for pictures that are asked for often, and disk for all. Bytes. */
const maxBytes = 64_000_000
const maxDiskBytes = 1_000_000_000
/** A picture in the greatest size has some hundred kB; what is longer is not one of ours. Bytes. */
const maxPicture = 10_000_000
/** How many are fetched at once: each may have to be made. Others wait, and beyond `maxWaiting` are turned away. */
const lanes = 4
const maxWaiting = 200
const timeout = 20_000

/** Fetches pictures from the content API, once in each size and format, and keeps them. */
export function pictures({ source, folder, log }: PicturesOptions): Pictures {
  const kept = new LRUCache<string, Picture>({ maxSize: maxBytes, sizeCalculation: ({ body }) => body.length + 512 })
  const fetching = new Map<string, Promise<Picture | null>>()
  const limit = pLimit(lanes)
  // A full or read-only disk must not cost anybody a picture.
  const tell = (error: unknown) => {
    log(`the folder of pictures cannot be used: ${error instanceof Error ? error.message : error}`)
    return undefined
  }
  const store = folder === undefined ? undefined : pictureStore(folder, maxDiskBytes).catch(tell)

  const find = async (file: string, query: string, format: string): Promise<Picture | null> => {
    const disk = await store
    const name = file.split('/').at(-1) ?? ''
    const variant = `${file} ${format} ${query}`
    const onDisk = await disk?.get(name, variant)
    if (onDisk) return onDisk
    const picture = await limit(() => fetchPicture(source(), `/images/${file}?${query}`, format))
    if (picture) await disk?.keep(name, variant, picture).catch(tell)
    return picture
  }

  return {
    async get(path, search, accept) {
      const start = `${picturesPath}/images/`
      const file = path.slice(start.length)
      if (!path.startsWith(start) || !isPicture(file, search)) return null
      const format = formatOf(accept)
      const query = new URLSearchParams([...search].toSorted(([a], [b]) => (a < b ? -1 : 1)))
      const key = `${format} ${file}?${query}`
      const known = kept.get(key)
      if (known) return known
      const running = fetching.get(key)
      if (running) return running
      if (limit.pendingCount >= maxWaiting) throw new Error('Too many pictures are being made.')
      const picture = find(file, query.toString(), format)
      fetching.set(key, picture)
      try {
        const made = await picture
        if (made) kept.set(key, made)
        return made
      } finally {
        fetching.delete(key)
      }
    },
    forget(files) {
      for (const key of kept.keys()) if (files.has(/[^/ ]+(?=\?)/u.exec(key)?.[0] ?? '')) kept.delete(key)
      void store?.then((disk) => Promise.all([...files].map((file) => disk?.forget(file)))).catch(tell)
    },
  }
}

/** Browsers say the same in many ways; for us there are three. */
function formatOf(accept = ''): string {
  return ['image/avif', 'image/webp'].find((format) => accept.includes(format)) ?? '*/*'
}

async function fetchPicture(base: string | null, path: string, accept: string): Promise<Picture | null> {
  if (base === null) throw new Error('The content API is not running.')
  // Never to another address than the one that was asked.
  const answer = await fetch(base + path, {
    headers: { accept },
    redirect: 'error',
    signal: AbortSignal.timeout(timeout),
  })
  if (answer.status >= 400 && answer.status < 500) {
    await answer.body?.cancel()
    return null
  }
  const type = (answer.headers.get('content-type') ?? '').replace(/;.*/, '').trim().toLowerCase()
  if (!answer.ok || !answer.body || !isPictureType(type)) {
    await answer.body?.cancel()
    throw new Error(`${path} was answered with ${answer.status} ${type}.`)
  }
  const body = await readAtMost(answer.body, maxPicture)
  if (body === null) throw new Error(`${path} is larger than a picture can be.`)
  return { type, body, digest: digestOf(body) }
}

/** The bytes of a stream; `null` as soon as there are more than `most`. */
async function readAtMost(stream: ReadableStream<Uint8Array>, most: number): Promise<Buffer | null> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of stream) {
    length += part.length
    if (length > most) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}
