import { deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { pngChunk } from './png-chunk'

/** Stands in each kind of note that a file format has: no stored or served byte may hold it. */
export const canary = 'Fatima-33.5138N-36.2765E'

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${canary}"/></rdf:RDF></x:xmpmeta>`

/** A photograph that lies on its side: 60 wide and 40 high as stored, and to be shown the other way. */
function tagged(): Sharp {
  const create = { width: 60, height: 40, channels: 3, background: '#c0392b' } as const
  return sharp({ create })
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Artist: canary, Make: canary, ImageDescription: canary },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '33/1 30/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '36/1 18/1 0/1' },
    })
    .withXmp(xmp)
}

/** A JPEG's segment: marker, length, content. */
function segment(marker: number, content: string): Buffer {
  const body = Buffer.from(content)
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

const text = (...parts: readonly (string | Buffer)[]) => Buffer.concat(parts.map((part) => Buffer.from(part)))

/** With EXIF, XMP, IPTC, a comment, and something after its end. */
export async function taggedJpeg(): Promise<Buffer> {
  const jpeg = await tagged().jpeg().toBuffer()
  const iptc = `Photoshop 3.0\0${'8BIM\x04\x04\0\0\0\0\0'}${canary}`
  return Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xed, iptc),
    segment(0xfe, canary),
    jpeg.subarray(2),
    text(canary),
  ])
}

/** With EXIF, XMP, and the three kinds of text that PNG knows. */
export async function taggedPng(): Promise<Buffer> {
  const png = await tagged().png().toBuffer()
  const afterHeader = 8 + 25
  return Buffer.concat([
    png.subarray(0, afterHeader),
    pngChunk('tEXt', text('Author\0', canary)),
    pngChunk('zTXt', text('Comment\0\0', deflateSync(canary))),
    pngChunk('iTXt', text('Location\0\0\0\0\0', canary)),
    png.subarray(afterHeader),
    text(canary),
  ])
}

/** With a comment. */
async function taggedGif(): Promise<Buffer> {
  const gif = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#c0392b' } })
    .gif()
    .toBuffer()
  const end = gif.length - 1
  const comment = Buffer.concat([Buffer.from([0x21, 0xfe, canary.length]), text(canary), Buffer.from([0])])
  return Buffer.concat([gif.subarray(0, end), comment, gif.subarray(end)])
}

export const taggedPictures: Readonly<Record<string, () => Promise<Buffer>>> = {
  jpg: taggedJpeg,
  png: taggedPng,
  webp: () => tagged().webp().toBuffer(),
  avif: () => tagged().avif({ effort: 0 }).toBuffer(),
  tif: () => tagged().tiff().toBuffer(),
  gif: taggedGif,
}
