import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { pngChunk } from './png-chunk'

/** Files of some kilobytes that hold more than 100 megapixels; made without the pixels, which would take seconds. */
export async function bombs(): Promise<Buffer[]> {
  return [blackPng(12_000), whiteWebp, await movingPicture(40)]
}

/** One bit a pixel, none of them set. */
function blackPng(side: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 1
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.alloc(side * (1 + side / 8)))),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** 11,000 × 11,000, as sharp writes it without loss. */
const whiteWebp = Buffer.from('UklGRh4AAABXRUJQVlA4TBEAAAAv9+q9CgfQ//73v/+BiOh/AAA=', 'base64')

/** A GIF of one frame, said over and over. */
async function movingPicture(frames: number): Promise<Buffer> {
  const gif = await sharp({ create: { width: 2000, height: 2000, channels: 3, background: '#c0392b' } })
    .gif()
    .toBuffer()
  const body = gif.subarray(13 + 3 * 2 ** (((gif[10] ?? 0) & 7) + 1), -1)
  return Buffer.concat([gif.subarray(0, -1), ...Array.from({ length: frames - 1 }, () => body), Buffer.from(';')])
}
