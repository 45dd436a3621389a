import type { DocumentChange } from '../protocol/transaction.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { mutationError } from './mutation-error.ts'
import { strongReferences } from './references.ts'

/**
 * Holds what a transaction leaves behind to Sanity's rule: a strong reference always has a target.
 * Judged at the end, so that a transaction may create two documents that refer to each other.
 * @throws ApiError 409
 */
export function refuseBrokenReferences(changes: readonly DocumentChange[], snapshot: Snapshot): void {
  const changed = new Map(changes.map((change) => [change.documentId, change.after]))
  const exists = (id: string) => (changed.has(id) ? changed.get(id) !== null : snapshot.get(id) !== undefined)

  for (const { documentId, after } of changes)
    for (const target of after ? strongReferences(after) : [])
      if (!exists(target))
        throw mutationError(
          0,
          'documentReferenceDoesNotExistError',
          `Document "${documentId}" references non-existent document "${target}"`,
        )

  const deleted = new Set(changes.filter(({ after }) => after === null).map(({ documentId }) => documentId))
  if (deleted.size === 0) return
  for (const document of snapshot.all) {
    const stays = changed.has(document._id) ? changed.get(document._id) : document
    for (const target of stays ? strongReferences(stays) : [])
      if (deleted.has(target))
        throw mutationError(
          0,
          'documentHasReferencesError',
          `Document "${target}" cannot be deleted as there are references to it from "${document._id}"`,
        )
  }
}
