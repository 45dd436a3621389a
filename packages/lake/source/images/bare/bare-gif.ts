const extension = 0x21
const imageBlock = 0x2c
const trailer = 0x3b
const graphicControl = 0xf9
const application = 0xff
/** How often it repeats, with its one block of three bytes. */
const repeats: ReadonlySet<string> = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0'])

/** A GIF without comments and texts, which ends where the file does. @throws RangeError when it ends too early */
export function isBareGif(bytes: Buffer): boolean {
  if (!/^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6))) return false
  let at = 13 + tableLength(bytes.readUInt8(10))
  for (;;) {
    const kind = bytes.readUInt8(at)
    if (kind === trailer) return at + 1 === bytes.length
    if (kind === imageBlock) {
      const table = tableLength(bytes.readUInt8(at + 9))
      at = endOfBlocks(bytes, at + 11 + table)
    } else if (kind === extension && isSilent(bytes, at)) at = endOfBlocks(bytes, at + 2)
    else return false
  }
}

/** Bytes of a table of colours, by the flags that announce it. */
function tableLength(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1)
}

function isSilent(bytes: Buffer, at: number): boolean {
  const label = bytes.readUInt8(at + 1)
  if (label === graphicControl) return bytes.readUInt8(at + 2) === 4 && bytes.readUInt8(at + 7) === 0
  if (label !== application || bytes.readUInt8(at + 2) !== 11) return false
  const name = bytes.toString('latin1', at + 3, at + 14)
  return repeats.has(name) && bytes.readUInt8(at + 14) === 3 && bytes.readUInt8(at + 18) === 0
}

/** Behind a chain of blocks, which an empty one ends. */
function endOfBlocks(bytes: Buffer, from: number): number {
  let at = from
  for (let length = bytes.readUInt8(at); length > 0; length = bytes.readUInt8(at)) at += 1 + length
  return at + 1
}
