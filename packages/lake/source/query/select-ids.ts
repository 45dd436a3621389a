import type { Snapshot } from '../snapshot/snapshot.ts'
import { ApiError } from '../protocol/api-error.ts'
import type { QueryParams } from './parse-query.ts'
import { runQuery } from './run-query.ts'

/**
 * The ids of the documents that a mutation by query means; drafts and private ones included.
 * @param now what `now()` gives, epoch milliseconds
 * @throws ApiError 400 when the query does not yield documents
 */
export function selectIds(query: string, params: QueryParams, snapshot: Snapshot, now: number): string[] {
  const { result } = runQuery({
    query,
    params,
    snapshot,
    perspective: 'raw',
    viewerId: '',
    includePrivate: true,
    now,
    projectId: '',
    dataset: '',
  })
  const found: unknown[] = Array.isArray(result) ? result : [result]
  return found.map((document) => {
    if (typeof document === 'object' && document !== null && '_id' in document && typeof document._id === 'string')
      return document._id
    throw new ApiError(400, 'validationError', 'The query of a mutation must yield documents.')
  })
}
