/** Bytes as text of one letter for each: only equality is of interest. */
export const bytesOf = (text: string) => Buffer.from(text).toString('latin1')

/** What ends one part of an address in a page, a feed, a table or JSON, by the number of its letter: a page has thousands of them. */
const endsPart = Uint8Array.from({ length: 256 }, (_, code) =>
  /[\s"'<>?#&/\\(),;]/u.test(String.fromCharCode(code)) ? 1 : 0,
)
const fullStop = 46

/** The part of an address that begins at a place in a text of one letter for each byte. A full stop after it ends a sentence. */
export function partAt(text: string, at: number): string {
  let end = at
  while (end < text.length && endsPart[text.charCodeAt(end)] === 0) end++
  while (end > at && text.charCodeAt(end - 1) === fullStop) end--
  return text.slice(at, end)
}

/** Letters that a digest takes. */
const length = 4

/**
 * Digests of all that stands behind a slash in a page, and of the names of pictures in it: in a page that does not have that
 * of the last part of an address, nothing leads there. Those of a page take 400 bytes; to have the page read again, its
 * 40,000 are unpacked first.
 * @param text of one letter for each byte
 * @param filesIn the file names of pictures in a text. @see SitePictures
 */
export function addressEnds(text: string, filesIn: (text: string) => Iterable<string>): string {
  const found = new Set<string>()
  for (let at = text.indexOf('/'); at !== -1; at = text.indexOf('/', at + 1)) found.add(partAt(text, at + 1))
  for (const file of filesIn(text)) found.add(file)
  return [...new Set([...found].map(endDigest))].join('')
}

/** 24 bits of FNV-1a. @see https://www.rfc-editor.org/rfc/rfc9923 */
export function endDigest(end: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < end.length; at++) hash = Math.imul(hash ^ end.charCodeAt(at), 0x01000193)
  const folded = (hash >>> 24) ^ (hash & 0xffffff)
  return Buffer.from([folded >>> 16, (folded >>> 8) & 255, folded & 255]).toString('base64')
}

/** @param ends as `addressEnds` gives them */
export function hasOneOf(ends: string, wanted: ReadonlySet<string>): boolean {
  for (let at = 0; at < ends.length; at += length) if (wanted.has(ends.slice(at, at + length))) return true
  return false
}
