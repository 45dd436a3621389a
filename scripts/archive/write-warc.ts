import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { WARCRecord, WARCSerializer, WARC_1_1 } from 'warcio'
import type { ArchivedAnswer } from './ask.ts'

/** A finished file, as a manifest names it. */
export interface WrittenFile {
  readonly bytes: number
  /** In hexadecimal. */
  readonly sha256: string
  readonly records: number
}

/** Writes a file piece by piece, and knows what it has written. */
export async function openFile(file: string) {
  const handle = await open(file, 'wx', 0o600)
  const hash = createHash('sha256')
  let bytes = 0
  let records = 0
  return {
    /** @param part one record, compressed on its own */
    async add(part: Uint8Array): Promise<void> {
      await handle.writeFile(part)
      hash.update(part)
      bytes += part.length
      records += 1
    },
    /** All is on disk then. */
    async end(): Promise<WrittenFile> {
      await handle.sync()
      await handle.close()
      return { bytes, sha256: hash.digest('hex'), records }
    },
    abandon: () => handle.close(),
  }
}

const serialized = (record: WARCRecord) => WARCSerializer.serialize(record, { gzip: true })

/**
 * The record at the beginning: what made the file.
 * @see https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/
 */
export function infoRecord(filename: string, software: string, site: string): Promise<Uint8Array> {
  const info = WARCRecord.createWARCInfo(
    { filename, warcVersion: WARC_1_1 },
    { software, format: 'WARC File Format 1.1', isPartOf: site, robots: 'ignore' },
  )
  return serialized(info)
}

/** An answer as a record. @param at when it was given */
export function responseRecord(url: string, answer: ArchivedAnswer, at: Date): Promise<Uint8Array> {
  const { status, statusText, headers, body } = answer
  const record = WARCRecord.create(
    {
      type: 'response',
      warcVersion: WARC_1_1,
      url,
      date: at.toISOString(),
      statusline: `HTTP/1.1 ${status} ${statusText}`,
      httpHeaders: [...headers].map(([name, value]): [string, string] => [name, value]),
    },
    [body],
  )
  return serialized(record)
}
