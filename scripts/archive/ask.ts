import { Agent, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { SetupError } from '../../server/preparation/setup-error.ts'

/** An answer as it goes into an archive: whole, and compressed by nobody on the way. */
export interface ArchivedAnswer {
  readonly status: number
  readonly statusText: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Buffer
}

/** @param address path and query */
export type Ask = (address: string) => Promise<ArchivedAnswer>

/** About the connection, or about this one request: not about what is archived. */
const passing: ReadonlySet<string> = new Set(['connection', 'keep-alive', 'transfer-encoding', 'x-request-id'])

/** Says that it may be answered later (RFC 9110, 15.6; RFC 6585, 4). */
const passes: ReadonlySet<number> = new Set([429, 500, 502, 503, 504])

/** Pauses before it is asked again. Milliseconds. */
const usualPauses = [200, 500, 1_000, 2_000, 4_000, 8_000]

/**
 * Asks a site on this machine as a browser would that asks for it by its public name.
 * @param origin where it listens
 * @param publicUrl what it is called
 * @param pauses before what was not answered is asked again
 * @returns asks for one address. @throws SetupError when it is not answered in the end: an archive with a hole is none
 */
export function askAt(origin: string, publicUrl: string, pauses: readonly number[] = usualPauses) {
  const agent = new Agent({ keepAlive: true })
  const { host } = new URL(publicUrl)
  const once = (address: string) =>
    new Promise<ArchivedAnswer>((done, failed) => {
      const headers = { host, accept: '*/*', 'accept-encoding': 'identity', 'accept-language': 'en' }
      const asked = request(origin + address, { agent, headers }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part)).on('error', failed)
        response.on('end', () => {
          const { statusCode: status = 0, statusMessage: statusText = '', rawHeaders } = response
          done({ status, statusText, headers: headersOf(rawHeaders), body: Buffer.concat(parts) })
        })
      })
      asked.on('error', failed).end()
    })
  const ask: Ask = async (address) => {
    for (let tries = 0; ; tries += 1) {
      const answer = await once(address)
      if (!passes.has(answer.status)) return answer
      const pause = pauses[tries]
      if (pause === undefined)
        throw new SetupError(`${address} is answered with ${answer.status}, again and again. Its log says why.`)
      await wait(pause)
    }
  }
  return { ask, close: () => agent.destroy() }
}

function headersOf(raw: readonly string[]): [string, string][] {
  const pairs = raw.flatMap((name, place): [string, string][] =>
    place % 2 === 0 ? [[name, raw[place + 1] ?? '']] : [],
  )
  return pairs.filter(([name]) => !passing.has(name.toLowerCase()))
}
