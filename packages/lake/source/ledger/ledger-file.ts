import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from 'node:fs'
import { dirname, resolve } from 'node:path'

/** Something that was taken away: what kind of thing, and which one. Neither is in the ledger in clear. */
export interface TakenAway {
  readonly kind: string
  readonly name: string
}

/** How far a ledger had been written at some moment. */
export interface LedgerPlace {
  readonly id: string
  /** Bytes. */
  readonly size: number
  /** What the last line up to there ends in: it depends on every line before. */
  readonly chain: string
}

/** A ledger that cannot be used; the message is for the operator. */
export class LedgerError extends Error {}

const privateFile = 0o600
/** The first line: `lake-ledger 1 ID CHAIN`. All others: `DAY NAME CHAIN`. */
const start = 'lake-ledger 1'
/** No line is longer. Bytes. */
const longestLine = 256

/** Where the key of a ledger is: who has the ledger alone cannot try names on it. */
const keyFileOf = (file: string) => `${file}.key`

/** Beside the data folder, not in it: what is put back with the folder would know of nothing. */
export const usualLedger = (dataDir: string) => `${resolve(dataDir)}.ledger`

const keyed = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest('hex')
const chained = (key: Buffer, before: string, line: string) => keyed(key, `${before}\n${line}`).slice(0, 32)

/** How something is named in a ledger. */
const ledgerName = (key: Buffer, { kind, name }: TakenAway) => keyed(key, `${kind}\0${name}`)

/** @throws LedgerError when a ledger is there without its key */
function ledgerKey(file: string): Buffer {
  const path = keyFileOf(file)
  if (!existsSync(path))
    throw new LedgerError(`The key ${path} is missing: without it the ledger ${file} says nothing.`)
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'hex')
  if (key.length !== 32) throw new LedgerError(`The key ${path} is damaged: it has 64 hexadecimal digits.`)
  return key
}

/**
 * Adds to a ledger, which is begun where there is none. On disk when it returns. Only one process at a time may do this: the
 * caller holds the write lock of the database.
 * @param day `2026-11-27`, as much of the time as anybody needs
 * @returns how far the ledger goes now
 * @throws LedgerError, Error of the file system
 */
export function appendToLedger(file: string, taken: readonly TakenAway[], day: string): LedgerPlace {
  if (!existsSync(file)) beginLedger(file)
  const key = ledgerKey(file)
  const opened = openSync(file, 'r+', privateFile)
  try {
    let { id, size, chain } = lastPlace(opened, file)
    const lines = taken.map((each) => {
      const line = `${day} ${ledgerName(key, each)}`
      chain = chained(key, chain, line)
      return `${line} ${chain}\n`
    })
    const bytes = Buffer.from(lines.join(''))
    for (let written = 0; written < bytes.length;)
      written += writeSync(opened, bytes, written, bytes.length - written, size + written)
    if (bytes.length > 0) fsyncSync(opened)
    size += bytes.length
    return { id, size, chain }
  } finally {
    closeSync(opened)
  }
}

function beginLedger(file: string): void {
  // A key without a ledger is what a crash left between the two, or what is left of a ledger that was lost.
  if (!existsSync(keyFileOf(file))) writeNew(keyFileOf(file), `${randomBytes(32).toString('hex')}\n`)
  const line = `${start} ${randomUUID()}`
  writeNew(file, `${line} ${chained(ledgerKey(file), '', line)}\n`)
  const folder = openSync(dirname(file), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

function writeNew(path: string, text: string): void {
  const file = openSync(path, 'wx', privateFile)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Half a line at the end was never acknowledged: it is cut off. */
function lastPlace(opened: number, file: string): LedgerPlace {
  const total = fstatSync(opened).size
  const tail = readAt(opened, Math.max(0, total - longestLine), longestLine)
  const end = tail.lastIndexOf(10) + 1
  const size = total - (tail.length - end)
  const id = idOf(readAt(opened, 0, longestLine).toString('latin1').split('\n')[0] ?? '')
  const chain = tail.subarray(0, end).toString('latin1').trimEnd().slice(-32)
  if (id === null || end === 0) throw new LedgerError(`${file} is not a ledger, or its beginning is damaged.`)
  if (size < total) ftruncateSync(opened, size)
  return { id, size, chain }
}

function readAt(opened: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  return bytes.subarray(0, readSync(opened, bytes, 0, length, position))
}

function idOf(line: string): string | null {
  return line.startsWith(`${start} `) ? (line.slice(start.length + 1).split(' ')[0] ?? null) : null
}

/** What a ledger says that was taken away since some moment. */
export interface LedgerReading {
  /** The day on which it was taken away; `null` where the ledger does not say so. */
  dayOf(taken: TakenAway): string | null
  /** How many lines were added since. */
  readonly lines: number
}

/**
 * Reads and checks a whole ledger.
 * @param since how far it went when the backup was made; `null` for all that it ever said
 * @throws LedgerError when it is damaged, or is not the one that was written then
 */
export function readLedger(file: string, since: LedgerPlace | null): LedgerReading {
  const key = ledgerKey(file)
  const [first = '', ...lines] = readFileSync(file, 'latin1').split('\n')
  // What is behind the last line break is half a line, or nothing.
  lines.pop()
  if (since && idOf(first) !== since.id)
    throw new LedgerError(`${file} is not the ledger that this backup was made beside.`)
  let chain = ''
  let size = 0
  let isReached = since === null
  const days = new Map<string, string>()
  for (const [number, line] of [first, ...lines].entries()) {
    const text = line.slice(0, -33)
    const expected = chained(key, chain, text)
    if (line !== `${text} ${expected}`) throw new LedgerError(`The ledger ${file} is damaged at line ${number + 1}.`)
    chain = expected
    size += line.length + 1
    if (isReached && number > 0) days.set(text.slice(11), text.slice(0, 10))
    if (since && size === since.size && chain === since.chain) isReached = true
  }
  if (!isReached) throw new LedgerError(`The ledger ${file} is older than the backup, or was changed.`)
  return { dayOf: (taken) => days.get(ledgerName(key, taken)) ?? null, lines: days.size }
}
