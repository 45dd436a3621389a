import type { Turn } from '../images/process/fair-queue.ts'
import type { Call } from '../routing/call.ts'
import { clientKey } from '../http/client-address.ts'

/** In whose name a picture is made: callers take turns. Without a token it is the network address that asks. */
export function turnOf({ request, viewer }: Call): Omit<Turn, 'isLarge'> {
  const caller = request.headers.has('authorization') ? `viewer ${viewer.id}` : `address ${clientKey(request)}`
  return { caller, signal: request.signal }
}
