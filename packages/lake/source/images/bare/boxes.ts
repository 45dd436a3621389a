/** A part of a file of the ISO base media format. */
export interface Box {
  readonly kind: string
  readonly content: Buffer
}

/** The boxes that fill some bytes. @throws RangeError when they do not */
export function boxesIn(bytes: Buffer): Box[] {
  const boxes: Box[] = []
  let at = 0
  while (at < bytes.length) {
    const length = bytes.readUInt32BE(at)
    // Lengths of 64 bits and boxes up to the end of a file are of films.
    if (length < 8 || at + length > bytes.length) throw new RangeError('A box is not whole.')
    boxes.push({ kind: bytes.toString('latin1', at + 4, at + 8), content: bytes.subarray(at + 8, at + length) })
    at += length
  }
  return boxes
}
