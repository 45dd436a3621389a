import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * Names one request in the log, to the servers behind the front, and to whoever was told that it failed. Ours, and random: one
 * that comes from outside could name a reader.
 */
export const requestIdHeader = 'x-request-id'

const known = new WeakMap<IncomingMessage, string>()

export const newRequestId = (): string => randomBytes(6).toString('hex')

/** The id of a reader's request, made when it is first asked for: most requests need none. */
export function requestIdOf(request: IncomingMessage): string {
  const id = known.get(request) ?? newRequestId()
  known.set(request, id)
  return id
}

/** How a line of the log ends that is about one request. */
export const aboutRequest = (id: string): string => ` (request ${id})`
