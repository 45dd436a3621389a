import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SanityClient } from '@sanity/client'
import { lakeCommand, startLakeProcess } from './lake-process.ts'
import { listenForProof } from './listen-for-proof.ts'

export interface OneFolderOptions {
  readonly rounds: number
  /** Of each round, by both processes together. */
  readonly writes: number
  /** The same number gives the same choices; which process is faster is another matter. */
  readonly seed: number
}

export interface OneFolderReport {
  readonly acknowledged: number
  readonly events: number
  /** What was not as it must be; empty when the proof holds. */
  readonly faults: readonly string[]
}

const shared = ['shared.a', 'shared.b', 'shared.c']
const writersEach = 4

/**
 * Two lakes on one folder, in processes of their own, write and listen at once: every acknowledged write is there, both hold
 * the same, and every listener hears every change once, in one order, in revisions without a gap.
 */
export async function proveOneFolder({ rounds, writes, seed }: OneFolderOptions): Promise<OneFolderReport> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nap1325-one-folder-'))
  lakeCommand(dataDir, ['dataset', 'create', 'production', '--visibility', 'private'])
  const token = lakeCommand(dataDir, ['token', 'create', '--role', 'administrator'])
  const lakes = [await startLakeProcess(dataDir), await startLakeProcess(dataDir)]
  try {
    const clients = lakes.map((lake) => lake.client(token))
    const listeners = await Promise.all(clients.map((client) => listenForProof(client)))
    const random = randomNumbers(seed)
    const book = { acknowledged: 0, counted: 0, markers: new Set<string>(), kept: new Map<string, number>() }
    await clients[0]
      ?.transaction(shared.map((_id) => ({ create: { _id, _type: 'shared', count: 0, list: [] } })))
      .commit()
    book.acknowledged += 1
    const faults: string[] = []
    for (let round = 0; round < rounds; round++) {
      let left = writes
      const write = async (client: SanityClient): Promise<void> => {
        while (left-- > 0) await writeOnce(client, random, book)
      }
      await Promise.all(clients.flatMap((client) => Array.from({ length: writersEach }, () => write(client))))
      for (const client of clients)
        faults.push(...(await compare(client, book)).map((fault) => `round ${round}: ${fault}`))
    }
    const heard = await Promise.all(listeners.map((listener) => listener.end(book.acknowledged)))
    faults.push(...heard.flatMap((each) => each.faults))
    if (heard[0]?.order.join() !== heard[1]?.order.join()) faults.push('the two heard the changes in different orders')
    const logs = lakes.map((lake) => lake.log()).filter((log) => log !== '')
    return {
      acknowledged: book.acknowledged,
      events: heard.flatMap(({ order }) => order).length,
      faults: [...faults, ...logs],
    }
  } finally {
    await Promise.all(lakes.map((lake) => lake.stop()))
    await rm(dataDir, { recursive: true })
  }
}

interface Book {
  acknowledged: number
  /** How often a shared count was raised. */
  counted: number
  /** Keys that were put into a shared list. */
  readonly markers: Set<string>
  /** Documents of one writer each, with their last number. */
  readonly kept: Map<string, number>
}

/** One write of a random kind. What it did is noted after the lake has acknowledged it. */
async function writeOnce(client: SanityClient, random: () => number, book: Book): Promise<void> {
  const kind = Math.floor(random() * 5)
  const target = shared[Math.floor(random() * shared.length)] ?? ''
  const [own] = book.kept.keys()
  if (kind === 0 || (kind > 2 && own === undefined)) {
    const { _id } = await client.create({ _type: 'own', number: 0 })
    book.kept.set(_id, 0)
  } else if (kind === 1) {
    await client.patch(target, { inc: { count: 1 } }).commit()
    book.counted += 1
  } else if (kind === 2) {
    const _key = crypto.randomUUID()
    await client.patch(target).append('list', [{ _key }]).commit()
    book.markers.add(_key)
  } else if (own !== undefined) {
    // Taken out of the book while it is worked on, so that no other writer has it.
    const number = (book.kept.get(own) ?? 0) + 1
    book.kept.delete(own)
    if (kind === 3) await client.delete(own)
    else {
      await client.patch(own, { set: { number } }).commit()
      book.kept.set(own, number)
    }
  }
  book.acknowledged += 1
}

async function compare(client: SanityClient, book: Book): Promise<string[]> {
  const { count, markers, own } = await client.fetch<{
    count: number
    markers: string[]
    own: { _id: string; number: number }[]
  }>(`{
    "count": math::sum(*[_type == "shared"].count),
    "markers": *[_type == "shared"].list[]._key,
    "own": *[_type == "own"]{_id, number}
  }`)
  const found = new Set(markers)
  const lost = [...book.markers].filter((marker) => !found.has(marker)).length
  const numbers = new Map(own.map(({ _id, number }) => [_id, number]))
  const wrong = [...book.kept].filter(([id, number]) => numbers.get(id) !== number).length
  return [
    ...(count === book.counted ? [] : [`${book.counted} inc were acknowledged, ${count} are there`]),
    ...(lost === 0 ? [] : [`${lost} acknowledged items of a shared list are gone`]),
    ...(wrong === 0 ? [] : [`${wrong} documents are not as they were acknowledged`]),
    ...(numbers.size === book.kept.size ? [] : [`${numbers.size} documents where there should be ${book.kept.size}`]),
  ]
}

/** Mulberry32: small, and the same everywhere. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
