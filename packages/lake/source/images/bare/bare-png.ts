const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** What makes the picture, with how many bytes it may have at most. @see PNG, third edition, chapter 11 */
const chunks: Readonly<Record<string, number>> = {
  IHDR: 13,
  PLTE: 768,
  IDAT: Infinity,
  IEND: 0,
  tRNS: 256,
  gAMA: 4,
  cHRM: 32,
  sRGB: 1,
  cICP: 4,
  sBIT: 4,
  bKGD: 6,
  pHYs: 9,
}

/** A PNG without text, time, profile or frames, which ends where the file does. @throws RangeError when it ends too early */
export function isBarePng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, signature.length).equals(signature)) return false
  let at = signature.length
  for (;;) {
    const length = bytes.readUInt32BE(at)
    const kind = bytes.toString('latin1', at + 4, at + 8)
    if (length > (chunks[kind] ?? -1)) return false
    // Length, kind, content, checksum.
    at += 12 + length
    if (kind === 'IEND') return at === bytes.length
  }
}
