import { writesAllOf } from '../auth/grants.ts'
import { ApiError } from '../protocol/api-error.ts'
import type { Call } from '../routing/call.ts'
import type { LogEntry } from '../storage/content.ts'

/** The transactions that touched any of these documents, oldest first, each once. */
export function logOf({ services, params }: Call, ids: readonly string[]): LogEntry[] {
  const { name } = services.dataset.get(params.dataset ?? '')
  const entries = new Map(ids.flatMap((id) => services.log.logOfDocument(name, id)).map((entry) => [entry.seq, entry]))
  return [...entries.values()].toSorted((a, b) => a.seq - b.seq)
}

/** @throws ApiError 403 for a role that writes drafts only, of what others wrote */
export function refuseErasure(call: Call, ids: readonly string[]): void {
  const { viewer, params } = call
  if (
    ids.length === 0 ||
    writesAllOf(viewer, params.dataset ?? '') ||
    logOf(call, ids).every(({ author }) => author === viewer.id)
  )
    return
  throw new ApiError(
    403,
    'insufficientPermissionsError',
    `The role ${viewer.role?.name} may erase only the history of what nobody else wrote in: ask somebody who may publish.`,
  )
}

/**
 * Forgets what documents said that no longer exist. Who erased what is noted first: a note of what then failed is better than
 * an erasure that nobody answers for.
 */
export function eraseHistory({ services, params, viewer }: Call, ids: readonly string[]): void {
  if (ids.length === 0) return
  const { name } = services.dataset.get(params.dataset ?? '')
  services.accessLogs.addErasure({ at: services.now(), account: viewer.id, dataset: name, ids })
  services.log.eraseHistory(name, ids)
}
