import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

interface ReadRecord {
  readonly headers: Readonly<Record<string, string>>
  /** All that the record holds: of an answer, the status line, headers and body of HTTP. */
  readonly block: Buffer
}

/**
 * Reads a WARC file by its grammar alone, knowing nothing of the library that wrote it.
 * @see https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/
 * @throws Error for what the grammar does not allow, or a digest that is not that of the block
 */
export function readAsAnother(file: string): ReadRecord[] {
  const all = gunzipSync(readFileSync(file))
  const records: ReadRecord[] = []
  for (let at = 0; at < all.length;) {
    const end = all.indexOf('\r\n\r\n', at)
    const [version, ...lines] = all.toString('utf8', at, end).split('\r\n')
    if (version !== 'WARC/1.1') throw new Error(`At ${at} there is no record: ${version}`)
    const headers = Object.fromEntries(lines.map((line) => line.split(/:\s*(.*)/s).slice(0, 2)))
    const from = end + 4
    const to = from + Number(headers['Content-Length'])
    const block = all.subarray(from, to)
    if (all.toString('latin1', to, to + 4) !== '\r\n\r\n') throw new Error(`The record at ${at} has another length.`)
    const digest = `sha256:${createHash('sha256').update(block).digest('hex')}`
    if (headers['WARC-Block-Digest'] !== undefined && headers['WARC-Block-Digest'] !== digest)
      throw new Error(`The record at ${at} has another digest.`)
    records.push({ headers, block })
    at = to + 4
  }
  return records
}
