import { Agent, get, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { pause } from './wait.ts'

export interface KeptConnections {
  reads(): number
  readonly failed: readonly string[]
  /** Ends when each reader has had its last page. */
  stop(): Promise<void>
}

/** Longest that a reader waits. Milliseconds. */
const patience = 60_000
/** Longest that one reads before the next page. Milliseconds. */
const reading = 900

/** Readers with a connection each, which they keep from one page to the next for as long as the site lets them. */
export function readersWithConnections(count: number, site: string, paths: readonly string[]): KeptConnections {
  const failed: string[] = []
  let reads = 0
  const over = new AbortController()
  const read = async (reader: number) => {
    // Each from an address of her own: of one alone there may not be so many at once.
    const headers = { 'x-forwarded-for': `198.51.100.${reader % 256}` }
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    for (let turn = reader; !over.signal.aborted; turn += 7) {
      const path = paths[turn % paths.length] ?? '/en'
      try {
        const answer = await new Promise<IncomingMessage>((done, fail) => {
          get(site + path, { agent, headers, signal: AbortSignal.timeout(patience) }, done).on('error', fail)
        })
        const body = await text(answer)
        if (answer.statusCode !== 200 || !body.includes('</html>')) failed.push(`${path}: ${answer.statusCode}`)
      } catch (error) {
        failed.push(`${path}: ${error instanceof Error ? error.message : error}`)
      }
      reads += 1
      await pause(((reader * 37 + turn * 101) % reading) + 20)
    }
    agent.destroy()
  }
  const everybody = Promise.all(Array.from({ length: count }, (_, reader) => read(reader)))
  return {
    reads: () => reads,
    failed,
    async stop() {
      over.abort()
      await everybody
    },
  }
}
