import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { z } from 'zod'
import { BackupError } from './backup-error.ts'

/** What everybody may know of a backup: it stands at its beginning, unsealed. */
const BackupHeader = z.object({
  format: z.literal(1),
  projectId: z.string(),
  /** ISO 8601. */
  createdAt: z.iso.datetime(),
  /** The version of the database's schema. */
  schema: z.int(),
  sealing: z
    .object({
      kdf: z.literal('scrypt'),
      cost: z.int(),
      salt: z.string().regex(/^[0-9a-f]{64}$/),
      check: z.string().regex(/^[0-9a-f]{64}$/),
    })
    .optional(),
})
export type BackupHeader = z.infer<typeof BackupHeader>

const magic = 'lake-backup '
/** Behind the last byte: the checksum of all before. What reads a tar file ignores what is behind its end. */
const trailer = (hash: Hash) => `\nsha256 ${hash.digest('hex')}\n`
const trailerLength = 73
const longestHeader = 4_096

/** The first line of a file; what follows it is a tar file, sealed or not. */
export const headerOf = (about: BackupHeader) => `${magic}${JSON.stringify(about)}\n`

/** Lets bytes through, and adds their checksum at the end. */
export async function* withChecksum(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const part of source) {
    hash.update(part)
    yield part
  }
  yield Buffer.from(trailer(hash))
}

/** A backup as it lies there. */
export interface BackupFile {
  readonly about: BackupHeader
  /** The first line, as it is bound to what follows. */
  readonly header: string
  /** What follows it. */
  content(): AsyncIterable<Buffer>
}

/**
 * Reads the beginning of a backup, and all of it once to compare the checksum.
 * @param tell is told how many bytes were looked at
 * @throws BackupError when it is no backup, or is damaged or truncated; Error of the file system
 */
export async function openBackup(path: string, tell: (bytes: number) => void = () => {}): Promise<BackupFile> {
  const { header, size } = await readBeginning(path)
  const about = aboutOf(header, path)
  const end = size - trailerLength
  const hash = createHash('sha256')
  let read = 0
  if (end > 0)
    for await (const part of bytesOf(path, 0, end)) {
      hash.update(part)
      tell((read += part.length))
    }
  const tail = end > 0 ? await last(path, end) : ''
  if (tail !== trailer(hash))
    throw new BackupError(`${path} is damaged or not whole: its checksum is another. Nothing was touched.`)
  return { about, header, content: () => bytesOf(path, Buffer.byteLength(header), end) }
}

async function readBeginning(path: string): Promise<{ header: string; size: number }> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(longestHeader), 0, longestHeader, 0)
    const text = buffer.subarray(0, bytesRead).toString('latin1')
    return { header: text.slice(0, text.indexOf('\n') + 1), size: (await file.stat()).size }
  } finally {
    await file.close()
  }
}

function aboutOf(header: string, path: string): BackupHeader {
  if (!header.startsWith(magic))
    throw new BackupError(`${path} is not a backup of a lake, or its beginning is damaged.`)
  try {
    return BackupHeader.parse(JSON.parse(header.slice(magic.length)))
  } catch (cause) {
    throw new BackupError(`${path} is damaged in its first line. Nothing was touched.`, { cause })
  }
}

/** @param end the byte after the last */
async function* bytesOf(path: string, start: number, end: number): AsyncGenerator<Buffer> {
  if (end > start) yield* createReadStream(path, { start, end: end - 1, highWaterMark: 1 << 18 })
}

async function last(path: string, start: number): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of bytesOf(path, start, start + trailerLength)) parts.push(part)
  return Buffer.concat(parts).toString('latin1')
}
