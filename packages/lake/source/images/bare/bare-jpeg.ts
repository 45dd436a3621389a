/** Tables, frames and restart intervals. @see ITU-T T.81, table B.1 */
const tables: ReadonlySet<number> = new Set([0xc4, 0xcc, 0xdb, 0xdd])
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc9, 0xca])
const startOfScan = 0xda
const endOfImage = 0xd9
/** JFIF without a preview: version, density. Adobe's: how colours are coded. Both have one length. */
const jfif = { marker: 0xe0, name: 'JFIF\0', length: 16 }
const adobe = { marker: 0xee, name: 'Adobe', length: 14 }

/** A JPEG of tables, frames and scans, which ends where the file does. @throws RangeError when it ends too early */
export function isBareJpeg(bytes: Buffer): boolean {
  if (bytes.readUInt16BE(0) !== 0xffd8) return false
  let at = 2
  for (;;) {
    if (bytes.readUInt8(at) !== 0xff) return false
    const marker = bytes.readUInt8(at + 1)
    if (marker === endOfImage) return at + 2 === bytes.length
    const length = bytes.readUInt16BE(at + 2)
    if (!isSilent(bytes.subarray(at + 4, at + 2 + length), marker, length)) return false
    at += 2 + length
    if (marker === startOfScan) at = endOfScan(bytes, at)
  }
}

function isSilent(content: Buffer, marker: number, length: number): boolean {
  if (tables.has(marker) || frames.has(marker) || marker === startOfScan) return true
  return [jfif, adobe].some(
    (known) => known.marker === marker && known.length === length && content.toString('latin1', 0, 5) === known.name,
  )
}

/** Where the next marker is that is not part of the scan: 0xFF is stuffed with a zero, and restarts are numbered. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 2)) {
    const next = bytes.readUInt8(at + 1)
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at
  }
  throw new RangeError('The scan has no end.')
}
