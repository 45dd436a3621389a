import { randomBytes } from 'node:crypto'
import type { SanityClient } from '@sanity/client'
import sharp from 'sharp'

/** Pixels that nothing can make smaller: about 3 MB a picture. */
const side = 1_000

/** Uploads pictures of noise until there are so many bytes. */
export async function uploadPictures(
  client: SanityClient,
  wanted: number,
  say: (line: string) => void,
): Promise<{ readonly bytes: number }> {
  let bytes = 0
  for (let count = 1; bytes < wanted; count += 1) {
    const raw = { width: side, height: side, channels: 3 } as const
    const picture = await sharp(randomBytes(side * side * 3), { raw })
      .png({ compressionLevel: 1 })
      .toBuffer()
    bytes += (await client.assets.upload('image', picture)).size
    if (count % 50 === 0) say(`${count} pictures, ${Math.round(bytes / 1e6)} MB …`)
  }
  return { bytes }
}

/** Somebody who writes without a pause: two documents that belong together in each transaction. */
export function startWriting(client: SanityClient): { stop(): Promise<number> } {
  const ending = new AbortController()
  const write = async () => {
    let count = 0
    for (; !ending.signal.aborted; count += 1)
      await client
        .transaction()
        .create({ _type: 'half', count })
        .create({ _type: 'half', count })
        .commit({ visibility: 'async' })
    return count
  }
  const written = write()
  return {
    stop() {
      ending.abort()
      return written
    },
  }
}
