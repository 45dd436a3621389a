import { isBareAvif } from './bare-avif.ts'
import { isBareGif } from './bare-gif.ts'
import { isBareJpeg } from './bare-jpeg.ts'
import { isBarePng } from './bare-png.ts'
import { isBareWebp } from './bare-webp.ts'

/** By sharp's word for the format. Of what is not here nothing is known to be bare. */
const checks: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  jpeg: isBareJpeg,
  png: isBarePng,
  webp: isBareWebp,
  gif: isBareGif,
  heif: isBareAvif,
}

/**
 * Whether a file holds what makes its picture and nothing else: no notes of a camera or a program, no profile, no preview, nothing
 * after its end. Every part has to be one that is known to say nothing; a part that is not known makes it false.
 *
 * A picture that was cleaned once is bare: it keeps its bytes, and with them its id, wherever it is uploaded again.
 */
export function isBare(upload: Uint8Array, format: string | undefined): boolean {
  const check = checks[format ?? '']
  if (!check) return false
  try {
    return check(Buffer.from(upload.buffer, upload.byteOffset, upload.byteLength))
  } catch {
    // A file that ends too early, or lies about its lengths: nothing is known of it, and decoding says what is wrong.
    return false
  }
}
