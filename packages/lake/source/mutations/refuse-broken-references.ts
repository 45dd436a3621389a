import type { DocumentChange } from '../protocol/transaction.ts'
import { referenceIndex } from '../query/reference-index.ts'
import { visibleDocuments } from '../query/visible-documents.ts'
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
  const referring = referenceIndex(visibleDocuments(snapshot, 'raw', true))
  const others = referring.withAny([...deleted]).filter(({ _id }) => !changed.has(_id))
  const remaining = [...others, ...changed.values()].filter((document) => document !== null)
  const held = remaining.flatMap((document) => [...strongReferences(document)]).find((target) => deleted.has(target))
  if (held === undefined) return
  const referencingIDs = remaining
    .filter((document) => [...strongReferences(document)].includes(held))
    .map(({ _id }) => _id)
  throw mutationError(
    0,
    'documentHasReferencesError',
    `Document "${held}" cannot be deleted as there are references to it from "${referencingIDs[0]}"`,
    409,
    { id: held, referencingIDs },
  )
}
