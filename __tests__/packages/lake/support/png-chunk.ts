import { crc32 } from 'node:zlib'

/** A part of a PNG: length, type, content, checksum. @see https://www.w3.org/TR/png-3/#5Chunk-layout */
export function pngChunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
