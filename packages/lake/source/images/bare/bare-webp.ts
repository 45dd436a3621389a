/** Pictures, their transparency, and the two of a moving picture. @see RFC 9649 */
const silent: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'ALPH', 'ANIM'])
const moving = 'ANMF'
/** Of an extended file: no profile, no EXIF, no XMP. */
const notes = 0b0010_1100

/** A WebP without notes, which ends where the file does. @throws RangeError when it ends too early */
export function isBareWebp(bytes: Buffer): boolean {
  const name = (at: number) => bytes.toString('latin1', at, at + 4)
  if (name(0) !== 'RIFF' || name(8) !== 'WEBP' || bytes.readUInt32LE(4) + 8 !== bytes.length) return false
  return areBareChunks(bytes.subarray(12), true)
}

function areBareChunks(bytes: Buffer, isOutermost: boolean): boolean {
  let at = 0
  while (at < bytes.length) {
    const kind = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    const content = bytes.subarray(at + 8, at + 8 + length)
    if (content.length < length) return false
    if (kind === 'VP8X') {
      if (!isOutermost || length !== 10 || (content.readUInt8(0) & notes) !== 0) return false
    } else if (kind === moving) {
      // Place, size and duration of a frame, and its own chunks.
      if (!isOutermost || !areBareChunks(content.subarray(16), false)) return false
    } else if (!silent.has(kind)) return false
    // Chunks have an even length.
    at += 8 + length + (length % 2)
  }
  return at === bytes.length
}
