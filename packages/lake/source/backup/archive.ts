import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { once } from 'node:events'
import { extract, pack, type Extract } from 'tar-stream'

/** One file of a backup, as its list names it. */
export interface ArchivedFile {
  readonly path: string
  /** Bytes. */
  readonly size: number
  /** Hexadecimal. */
  readonly sha256: string
}

/** Writes a tar file, one entry after the other. */
export interface ArchiveWriter {
  /** The bytes of the tar file. */
  readonly bytes: AsyncIterable<Uint8Array>
  /**
   * Adds a file that is there. One that is deleted while it is read is read to its end.
   * @throws Error of the file system, `ENOENT` when it is not there
   */
  addFile(path: string, from: { readonly file: string; readonly size: number }): Promise<ArchivedFile>
  addText(path: string, text: string): Promise<void>
  end(): void
  /** Ends it for a reason, which who reads the bytes is told. */
  fail(error: Error): void
}

/** @param signal ends who waits for a reader that is gone */
export function writeArchive(mtime: Date, signal: AbortSignal): ArchiveWriter {
  const tar = pack()
  const header = (name: string, size: number) => ({ name, size, mode: 0o600, mtime })
  return {
    bytes: onlyBytes(tar),
    async addFile(path, { file, size }) {
      const hash = createHash('sha256')
      // Opened first: an entry that was begun has to be filled.
      const source = createReadStream(file, { highWaterMark: 1 << 18, signal })
      await once(source, 'ready')
      const isWritten = Promise.withResolvers<void>()
      const entry = tar.entry(header(path, size), (error) => (error ? isWritten.reject(error) : isWritten.resolve()))
      for await (const part of source) {
        hash.update(part)
        if (!entry.write(part)) await once(entry, 'drain', { signal })
      }
      entry.end(null)
      await isWritten.promise
      return { path, size, sha256: hash.digest('hex') }
    },
    async addText(path, text) {
      const bytes = Buffer.from(text)
      await new Promise<void>((done, failed) => {
        tar.entry(header(path, bytes.length), bytes, (error) => (error ? failed(error) : done()))
      })
    },
    end: () => tar.finalize(),
    fail: (error) => void tar.destroy(error),
  }
}

/** An entry of a tar file; its bytes have to be read before the next. */
export interface ArchiveEntry {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** The entries of a tar file, in order. @throws what reading the bytes throws, Error for what is no tar file */
export async function* readArchive(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ArchiveEntry> {
  const tar = extract()
  const ending = new AbortController()
  const feeding = feed(bytes, tar, ending.signal).catch((error: unknown) =>
    tar.destroy(error instanceof Error ? error : new Error(String(error))),
  )
  try {
    for await (const entry of tar) yield { name: entry.header.name, bytes: onlyBytes(entry) }
    await feeding
  } finally {
    ending.abort()
    tar.destroy()
  }
}

async function feed(bytes: AsyncIterable<Uint8Array>, tar: Extract, signal: AbortSignal): Promise<void> {
  for await (const part of bytes) {
    signal.throwIfAborted()
    if (!tar.write(part)) await once(tar, 'drain', { signal })
  }
  tar.end(null)
}

/** What an entry streams, which the library's types do not say: bytes. */
async function* onlyBytes(stream: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const part of stream) if (part instanceof Uint8Array) yield part
}
