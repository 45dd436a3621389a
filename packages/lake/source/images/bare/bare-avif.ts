import { boxesIn, type Box } from './boxes.ts'

/** Properties of a picture that say how it is coded. A profile or a turn would be another. */
const silentProperties: ReadonlySet<string> = new Set(['av1C', 'ispe', 'pixi', 'auxC'])
const codedPicture = 'av01'
/** Of an AV1 stream: delimiter, sequence header, frame header, tile group, frame. @see AV1 specification, 6.2.2 */
const silentUnits: ReadonlySet<number> = new Set([1, 2, 3, 4, 6, 7])

/** An AVIF as libheif writes it without notes: coded pictures and how to show them. @throws RangeError when it ends too early */
export function isBareAvif(bytes: Buffer): boolean {
  const [ftyp, meta, mdat, ...others] = boxesIn(bytes)
  if (ftyp?.kind !== 'ftyp' || meta?.kind !== 'meta' || mdat?.kind !== 'mdat' || others.length > 0) return false
  // A full box: version and flags come first.
  const lengths = boxesIn(meta.content.subarray(4)).map(lengthsOfItem)
  const pictures = lengths.flatMap((each) => each ?? [])
  return lengths.every((each) => each !== null) && arePictures(mdat.content, pictures)
}

/** How long the pictures are that a part of `meta` lists, none for other parts; `null` for a part that may say something. */
function lengthsOfItem({ kind, content }: Box): number[] | null {
  const known = { hdlr: isHandler, iinf: areCodedPictures, iprp: areProperties, pitm: isShort, iref: isShort }
  if (kind === 'iloc') return lengthsOfLocations(content)
  const isSilent = Object.entries(known).find(([name]) => name === kind)?.[1]
  return isSilent?.(content) ? [] : null
}

const isShort = (content: Buffer) => content.length <= 64

/** Of pictures, and without a name. */
function isHandler(content: Buffer): boolean {
  return (
    content.length === 25 &&
    content.toString('latin1', 8, 12) === 'pict' &&
    content.subarray(12).every((byte) => byte === 0)
  )
}

function areCodedPictures(content: Buffer): boolean {
  return boxesIn(content.subarray(6)).every(
    ({ kind, content: item }) =>
      kind === 'infe' &&
      item.length === 13 &&
      item.toString('latin1', 8, 12) === codedPicture &&
      item.readUInt8(12) === 0,
  )
}

function areProperties(content: Buffer): boolean {
  return boxesIn(content).every(({ kind, content: part }) =>
    kind === 'ipco'
      ? boxesIn(part).every((each) => silentProperties.has(each.kind) && isShort(each.content))
      : kind === 'ipma',
  )
}

/** Of version 0, with 4 bytes for each number, one piece for each item; `null` for others. */
function lengthsOfLocations(content: Buffer): number[] | null {
  if (content.readUInt32BE(0) !== 0 || content.readUInt16BE(4) !== 0x4440) return null
  const count = content.readUInt16BE(6)
  const starts = Array.from({ length: count }, (_none, index) => 8 + index * 18)
  if (starts.some((at) => content.readUInt16BE(at + 8) !== 1)) return null
  return starts.map((at) => content.readUInt32BE(at + 14))
}

/** Whether pictures fill the data from its start to its end. */
function arePictures(data: Buffer, lengths: readonly number[]): boolean {
  let at = 0
  for (const length of lengths) {
    if (!isBareStream(data.subarray(at, at + length))) return false
    at += length
  }
  return at === data.length && lengths.length > 0
}

function isBareStream(stream: Buffer): boolean {
  let at = 0
  while (at < stream.length) {
    const head = stream.readUInt8(at)
    const hasExtension = (head & 4) !== 0
    const hasSize = (head & 2) !== 0
    if (!silentUnits.has((head >> 3) & 15) || !hasSize) return false
    at += hasExtension ? 2 : 1
    let size = 0
    for (let shift = 0; ; shift += 7) {
      const byte = stream.readUInt8(at)
      at += 1
      size += (byte & 127) * 2 ** shift
      if (byte < 128) break
    }
    at += size
  }
  return at === stream.length
}
