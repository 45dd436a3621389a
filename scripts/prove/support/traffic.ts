import type { SanityClient } from '@sanity/client'
import { pause } from './wait.ts'

export interface Traffic {
  /** Ids of what was acknowledged. */
  readonly acknowledged: ReadonlySet<string>
  /** Reads that did not bring a page, each with its reason. */
  readonly failedReads: readonly string[]
  reads(): number
  slowestRead(): number
  /** Ends it, and gives back when the last one is done. */
  stop(): Promise<void>
}

/** Longest that a reader waits. Milliseconds. */
const patience = 20_000

/** Nobody types faster; tens of thousands of documents would be a drill of their own. Milliseconds. */
const breath = 50

/**
 * Some who write and some who read. What is written is of a type that no page asks for: with redirects, every round made
 * the site's list of addresses longer. Writes may fail, and are then no longer counted on.
 */
export function startTraffic(site: string, writer: SanityClient | null, paths: readonly string[], each = 8): Traffic {
  const acknowledged = new Set<string>()
  const failedReads: string[] = []
  const over = new AbortController()
  let reads = 0
  let slowest = 0
  const write = async (client: SanityClient) => {
    while (!over.signal.aborted) {
      const _id = `prove-${crypto.randomUUID()}`
      try {
        await client.create({ _id, _type: 'proof' })
        acknowledged.add(_id)
      } catch {
        // It is not acknowledged: nobody counts on it.
      }
      await pause(breath)
    }
  }
  const read = async (reader: number) => {
    for (let turn = reader; !over.signal.aborted; turn++) {
      const path = paths[turn % paths.length] ?? '/en'
      const began = performance.now()
      try {
        const answer = await fetch(site + path, { signal: AbortSignal.timeout(patience) })
        const body = await answer.text()
        if (answer.status !== 200 || !body.includes('<h1')) failedReads.push(`${path}: ${answer.status}`)
      } catch (error) {
        failedReads.push(`${path}: ${error instanceof Error ? (error.cause ?? error.message) : error}`)
        await pause(20)
      }
      slowest = Math.max(slowest, performance.now() - began)
      reads += 1
      await pause(5)
    }
  }
  const everybody = Promise.all(
    Array.from({ length: each }, (_, one) => [read(one), ...(writer ? [write(writer)] : [])]).flat(),
  )
  return {
    acknowledged,
    failedReads,
    reads: () => reads,
    slowestRead: () => Math.round(slowest),
    async stop() {
      over.abort()
      await everybody
    },
  }
}
