import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { WARCParser, type WARCRecord } from 'warcio'
import { SetupError } from '../../server/preparation/setup-error.ts'
import { decoded } from './decode-body.ts'

/** A record of a WARC file, read whole. */
export interface StoredRecord {
  readonly id: string
  readonly type: string
  /** `WARC-Target-URI`; empty where it has none. */
  readonly target: string
  /** The ids of records that it belongs to, or stands for. */
  readonly about: readonly string[]
  /** Its own headers and those of HTTP. */
  readonly headers: string
  /** The status of an answer; `null` for anything else. */
  readonly status: number | null
  /** `Content-Type` of what is in it. */
  readonly contentType: string
  /** Decoded; `null` where that is not possible. */
  readonly body: Buffer | null
  /** Where it is in the file. */
  readonly offset: number
  readonly length: number
}

/** @see https://www.rfc-editor.org/rfc/rfc1952#section-2.3.1 */
async function beginsAsGzip(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await handle.close()
  }
}

/**
 * The records of a file, in order.
 * @throws SetupError for what is no WARC file, or was cut off
 */
export async function* recordsOf(file: string): AsyncGenerator<StoredRecord> {
  const input = createReadStream(file)
  const parser = new WARCParser(input)
  const { size } = await stat(file)
  let count = 0
  let end = 0
  try {
    for (;;) {
      const record = await parser.parse()
      if (!record) break
      const raw = Buffer.from(await record.readFully(false))
      // What the parser passed over would be lost without a word.
      if (parser.offset !== end) throw new Error(`the bytes from ${end} are no record`)
      end += parser.recordLength
      // An archive of bytes that are compressed as a whole cannot be copied in part.
      if (count === 0 && !(await beginsAsGzip(file))) throw new Error('it is not compressed')
      count += 1
      yield await storedRecord(record, raw, parser)
    }
    if (count === 0 || end !== size) throw new Error('it is cut off, or something else')
  } catch (error) {
    throw new SetupError(
      `${file} is not a WARC file, compressed record by record, that can be read to its end (record ${count + 1}: ${error instanceof Error ? error.message : String(error)}).`,
    )
  } finally {
    input.destroy()
  }
}

async function storedRecord(record: WARCRecord, raw: Buffer, parser: WARCParser): Promise<StoredRecord> {
  const header = (name: string) => record.warcHeader(name) ?? ''
  const http = record.httpHeaders
  const status = record.warcType === 'response' && http ? Number(http.statusCode) : null
  return {
    id: header('WARC-Record-ID'),
    type: record.warcType,
    target: header('WARC-Target-URI'),
    about: ['WARC-Concurrent-To', 'WARC-Refers-To'].flatMap((name) => header(name).match(/<[^>]+>/g) ?? []),
    headers: headersOf(record),
    status,
    contentType: (http ? http.headers.get('content-type') : null) ?? (http ? '' : 'text/plain'),
    body: await decoded(record, raw),
    offset: parser.offset,
    length: parser.recordLength,
  }
}

const headersOf = ({ warcHeaders, httpHeaders }: WARCRecord) =>
  `${warcHeaders.toString()}\r\n${httpHeaders?.toString() ?? ''}`
