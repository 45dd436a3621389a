import { createCipheriv, createDecipheriv, createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { BackupError } from './backup-error.ts'
import { rechunk } from './rechunk.ts'

/** How the key of a backup is made of a passphrase; it stands in the first line of the file. */
export interface Sealing {
  readonly kdf: 'scrypt'
  /** Base-2 logarithm of scrypt's N. */
  readonly cost: number
  /** Hexadecimal. */
  readonly salt: string
  /** Tells a wrong passphrase from a damaged file; hexadecimal. */
  readonly check: string
}

/** OWASP's parameters for scrypt, as for passwords: 128 MB and some tenths of a second for each guess. */
const usualCost = 17
/** Nobody made a backup that asks for more: 1 GB. */
const highestCost = 20
/** Plain bytes of a piece, each of which is sealed by itself, so that none is believed before it is checked. */
const pieceLength = 65_536
const tagLength = 16

interface Keys {
  readonly cipher: Buffer
  readonly check: string
}

async function keysOf(passphrase: string, salt: string, cost: number): Promise<Keys> {
  const settings = { N: 2 ** cost, r: 8, p: 1, maxmem: 2 ** (cost + 11) }
  const derived = await new Promise<Buffer>((done, failed) =>
    scrypt(passphrase.normalize('NFKC'), Buffer.from(salt, 'hex'), 64, settings, (error, key) =>
      error ? failed(error) : done(key),
    ),
  )
  const check = createHmac('sha256', derived.subarray(32)).update('check').digest('hex')
  return { cipher: derived.subarray(0, 32), check }
}

/** A new key for one backup: no two have the same, so that pieces may be counted instead of given random numbers. */
export async function newSealing(passphrase: string): Promise<{ readonly sealing: Sealing; readonly key: Buffer }> {
  const salt = randomBytes(32).toString('hex')
  const { cipher, check } = await keysOf(passphrase, salt, usualCost)
  return { sealing: { kdf: 'scrypt', cost: usualCost, salt, check }, key: cipher }
}

/** @throws BackupError for a wrong passphrase */
export async function keyFor(passphrase: string, { salt, cost, check }: Sealing): Promise<Buffer> {
  if (!(cost >= 10 && cost <= highestCost)) throw new BackupError('The first line of the backup is damaged.')
  const keys = await keysOf(passphrase, salt, cost)
  const isRight = keys.check.length === check.length && timingSafeEqual(Buffer.from(keys.check), Buffer.from(check))
  if (isRight) return keys.cipher
  throw new BackupError('This is not the passphrase of the backup. Nothing was touched.')
}

/**
 * The number of a piece, and whether it is the last: a file that ends earlier, or goes on, does not fit. (The construction is
 * STREAM, of Hoang, Reyhanitabar, Rogaway and Vizár.)
 */
function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(number, 5, 6)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

async function* withLast(pieces: AsyncIterable<Buffer>): AsyncGenerator<{ piece: Buffer; isLast: boolean }> {
  let held: Buffer | null = null
  for await (const piece of pieces) {
    if (held) yield { piece: held, isLast: false }
    held = piece
  }
  yield { piece: held ?? Buffer.alloc(0), isLast: true }
}

/**
 * AES-256-GCM, piece by piece: no more than a piece is in memory.
 * @param header what is bound to every piece without being hidden
 */
export async function* sealed(source: AsyncIterable<Uint8Array>, key: Buffer, header: string): AsyncGenerator<Buffer> {
  let number = 0
  for await (const { piece, isLast } of withLast(rechunk(source, pieceLength))) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number++, isLast)).setAAD(Buffer.from(header))
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
  }
}

/** @throws BackupError at the first piece that is not as it was written */
export async function* unsealed(
  source: AsyncIterable<Uint8Array>,
  key: Buffer,
  header: string,
): AsyncGenerator<Buffer> {
  let number = 0
  for await (const { piece, isLast } of withLast(rechunk(source, pieceLength + tagLength))) {
    const cipher = createDecipheriv('aes-256-gcm', key, nonceOf(number++, isLast)).setAAD(Buffer.from(header))
    const end = Math.max(0, piece.length - tagLength)
    try {
      cipher.setAuthTag(piece.subarray(end))
      yield Buffer.concat([cipher.update(piece.subarray(0, end)), cipher.final()])
    } catch (cause) {
      throw new BackupError('The backup is damaged, or its end is missing. Nothing was touched.', { cause })
    }
  }
}
