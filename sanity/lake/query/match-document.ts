import { snapshotOf } from '../dataset/snapshot.ts'
import type { LakeDocument } from '../dataset/dataset.ts'
import { parseQuery, type QueryParams } from './parse-query.ts'
import { runQuery } from './run-query.ts'
import type { ExprNode } from 'groq-js'
import { unparse } from 'groq-js'

/**
 * A test whether a document is one that a listener's query is about. Only the query's filter counts; order, slice and
 * projection do not, as on Sanity.
 * @throws ApiError 400 for a query that cannot be parsed
 */
export function createMatcher(
  query: string,
  params: QueryParams,
  viewerId: string,
): (document: LakeDocument) => boolean {
  const filter = unparse(filterOf(parseQuery(query, params)))
  return (document) => {
    const { result } = runQuery({
      query: filter,
      params: {},
      snapshot: snapshotOf([document]),
      perspective: 'raw',
      viewerId,
      includePrivate: true,
      now: Date.now(),
      projectId: '',
      dataset: '',
    })
    return Array.isArray(result) && result.length > 0
  }
}

/** The innermost `*[…]` chain of a query. */
function filterOf(node: ExprNode): ExprNode {
  if (node.type === 'Filter' && node.base.type === 'Everything') return node
  if (node.type === 'Filter') return { ...node, base: filterOf(node.base) }
  if ('base' in node && node.base !== undefined && typeof node.base === 'object') return filterOf(node.base)
  return node
}
