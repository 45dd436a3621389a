import { snapshotOf } from '../snapshot/snapshot.ts'
import type { LakeDocument } from '../protocol/document.ts'
import { listenFilter } from './listen-filter.ts'
import { parseQuery, type QueryParams } from './parse-query.ts'
import { runQuery } from './run-query.ts'
import { unparse } from 'groq-js'

/**
 * A test whether a document is one that a listener's query is about, as a worker makes it.
 * @param now what `now()` gives, epoch milliseconds
 * @throws ApiError 400 for a query that cannot be parsed
 */
export function createMatcher(
  query: string,
  params: QueryParams,
  viewerId: string,
  now: number,
): (document: LakeDocument) => boolean {
  const filter = unparse(listenFilter(parseQuery(query, params)))
  return (document) => {
    const { result } = runQuery({
      query: filter,
      params: {},
      snapshot: snapshotOf([document]),
      perspective: 'raw',
      viewerId,
      includePrivate: true,
      now,
      projectId: '',
      dataset: '',
    })
    return Array.isArray(result) && result.length > 0
  }
}
