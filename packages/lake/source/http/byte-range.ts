/** A part of some bytes, both ends included. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/**
 * Which part of a file is asked for (RFC 9110, 14.1.2). Of several parts, or of what is no part, nothing is known: then the whole
 * file is the answer, as the standard allows.
 * @param range the `Range` header
 * @param size of the file; bytes
 * @returns `null` for the whole file; `outside` where the part begins behind its end
 */
export function byteRange(range: string | null, size: number): ByteRange | 'outside' | null {
  const [, from = '', until = ''] = /^bytes=(\d*)-(\d*)$/u.exec(range ?? '') ?? []
  if (from === '' && until === '') return null
  // Without a beginning so many bytes at the end are meant.
  if (from === '') return Number(until) === 0 ? 'outside' : { first: Math.max(size - Number(until), 0), last: size - 1 }
  const first = Number(from)
  const last = until === '' ? size - 1 : Number(until)
  if (first > last && until !== '') return null
  return first >= size ? 'outside' : { first, last: Math.min(last, size - 1) }
}
