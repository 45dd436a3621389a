import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { SetupError } from '../../server/preparation/setup-error.ts'
import type { StoredRecord } from './read-warc.ts'
import { openFile } from './write-warc.ts'

/** Copies some records of a file, byte by byte, into a new one. */
export async function copyRecords(
  from: string,
  records: readonly Pick<StoredRecord, 'offset' | 'length'>[],
  to: string,
) {
  const input = await open(from)
  const output = await openFile(to)
  try {
    for (const { offset, length } of records) {
      const { buffer, bytesRead } = await input.read(Buffer.alloc(length), 0, length, offset)
      if (bytesRead !== length) throw new SetupError(`${from} was changed while it was read.`)
      await output.add(buffer)
    }
    return await output.end()
  } catch (error) {
    await output.abandon()
    throw error
  } finally {
    await input.close()
  }
}

/** What a manifest says of a file besides its records. */
export async function factsOf(file: string) {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const part of createReadStream(file)) {
    hash.update(part)
    bytes += part.length
  }
  return { bytes, sha256: hash.digest('hex') }
}
