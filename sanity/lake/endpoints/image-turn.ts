import type { Turn } from '../assets/process/fair-queue.ts'
import type { Call } from '../http/call.ts'

/**
 * In whose name a picture is made: callers take turns. Without a token it is the address that a proxy names; a false one
 * gives its sender no more than another place in a bounded line.
 */
export function turnOf({ request, viewer }: Call): Omit<Turn, 'isLarge'> {
  const address = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  const caller = request.headers.has('authorization') ? `viewer ${viewer.id}` : `address ${address}`
  return { caller, signal: request.signal }
}
