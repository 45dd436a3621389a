import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'

interface ZipEntry {
  readonly name: string
  /** 0: as it is. */
  readonly method: number
  readonly modified: string
  readonly extra: number
  readonly bytes: Buffer
}

/** What is in a zip file, in its order, read by another program than the one that wrote it. */
export async function readZip(file: Uint8Array): Promise<ZipEntry[]> {
  const zip = await fromBufferPromise(Buffer.from(file), { strictFileNames: true })
  const entries: ZipEntry[] = []
  for await (const entry of zip.eachEntry())
    entries.push({
      name: entry.fileName,
      method: entry.compressionMethod,
      modified: entry.getLastModDate({ timezone: 'UTC' }).toISOString(),
      extra: entry.extraFieldLength,
      bytes: await buffer(await zip.openReadStreamPromise(entry)),
    })
  return entries
}
