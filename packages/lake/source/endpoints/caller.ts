import { comesFirst, mayWrite } from '../auth/grants.ts'
import type { Call } from '../routing/call.ts'
import { clientKey } from '../http/client-address.ts'
import type { Caller } from '../workers/fair-turns.ts'

/** The caller for taking turns: a person or token, from any address; without one, an address. */
export function callerOf({ request, viewer }: Call): Caller {
  const id = viewer.kind === 'anonymous' ? `${viewer.id} ${clientKey(request)}` : viewer.id
  return { id, mayWrite: mayWrite(viewer), comesFirst: comesFirst(viewer), signal: request.signal }
}
