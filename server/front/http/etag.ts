import type { Encoding } from './accept-encoding.ts'

/** Each encoding is another sequence of bytes, so a strong ETag differs between them (RFC 9110, 8.8.3.3). */
const endings: Record<Encoding, string> = { identity: '', gzip: '-gz', br: '-br' }
/** Brotli that is as small as it can be. */
const denseEnding = '-br11'
const allEndings = [...Object.values(endings), denseEnding]

/** The ETag of some content in an encoding, in its quotes. */
export function etagOf(digest: string, encoding: Encoding, isDense = false): string {
  return `"${digest}${isDense && encoding === 'br' ? denseEnding : endings[encoding]}"`
}

/** Whether one of the ETags that a reader names is ours, in whatever encoding (weak comparison, RFC 9110, 13.1.2). */
export function isNamed(digest: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, '').replaceAll('"', ''))
    .some((tag) => allEndings.some((ending) => tag === digest + ending))
}
