import { evaluateSync, toJS } from 'groq-js'
import { compileQuery } from '../evaluation/compile.ts'
import { contentSourceMap, type ContentSourceMap, type Elements } from '../tracing/content-source-map.ts'
import { unknown } from '../tracing/origin.ts'
import { traceQuery } from '../tracing/trace.ts'
import { isObject } from '../evaluation/values.ts'
import type { LakeDocument } from '../protocol/document.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { ApiError } from '../protocol/api-error.ts'
import { syncTagsOf } from './sync-tags.ts'
import { makeLookups } from './lookups.ts'
import { narrow } from './narrow.ts'
import { noteReads } from './reads.ts'
import { parseQuery, type QueryParams } from './parse-query.ts'
import type { Perspective } from './perspective.ts'
import { rewriteReleases } from './rewrite-releases.ts'
import { rewriteTextSearch } from './rewrite-text-search.ts'
import { visibleDocuments } from './visible-documents.ts'

export interface QueryRequest {
  readonly query: string
  readonly params: QueryParams
  readonly perspective: Perspective
  readonly snapshot: Snapshot
  /** What `identity()` gives. */
  readonly viewerId: string
  /** False for anonymous readers: ids with a dot do not exist for them. */
  readonly includePrivate: boolean
  /** What `now()` gives, epoch milliseconds. */
  readonly now: number
  readonly projectId: string
  readonly dataset: string
  /** Whether the answer says where its parts are stored, and how that names elements; `null` where nobody asked. */
  readonly sourceMap?: Elements | null
}

export interface QueryResult {
  readonly result: unknown
  /** Tags of the live-events stream that a change of this result would carry. */
  readonly syncTags: readonly string[]
  /** `null` where nobody asked. */
  readonly sourceMap: ContentSourceMap | null
}

/**
 * Evaluates GROQ over a snapshot.
 * @throws ApiError 400 for a query that cannot be parsed or carried out
 */
export function runQuery(request: QueryRequest): QueryResult {
  const { snapshot, perspective, includePrivate, projectId, dataset } = request
  const documents = visibleDocuments(snapshot, perspective, includePrivate)
  const parsed = parseQuery(request.query, request.params)
  const reads = noteReads()
  // A draft may stand in for a document that none of its own texts names.
  if (perspective !== 'published' && perspective !== 'raw') reads.everything()
  const lookups = makeLookups(reads)
  const tree = narrow(rewriteTextSearch(rewriteReleases(parsed), documents, reads), documents, lookups, reads)
  try {
    const asked = {
      timestamp: new Date(request.now),
      identity: request.viewerId,
      sanity: { projectId, dataset },
    }
    const dereference = (id: string) => {
      const found = lookups.resolve(id)
      if (found) return found
      reads.document(id)
      return documents.get(id) ?? null
    }
    const isDocument = (value: unknown): value is LakeDocument =>
      isObject(value) && typeof value._id === 'string' && documents.get(value._id) === value
    const context = { ...asked, everything: documents.all, dereference, isDocument }
    // Only who asks for a map pays for it.
    const traced = request.sourceMap ? traceQuery(tree, context) : null
    const compiled = traced ? () => traced.value : compileQuery(tree, context)
    const value = compiled
      ? evaluateSync({ type: 'Value', value: compiled() })
      : evaluateSync(tree, {
          ...asked,
          dataset: documents.all,
          params: { ...request.params },
          dereference: ({ _ref }) => dereference(_ref),
        })
    const result: unknown = toJS(value)
    const sourceMap = request.sourceMap
      ? contentSourceMap(traced ?? { value: result, origin: unknown }, request.sourceMap, isDocument)
      : null
    return { result, syncTags: syncTagsOf(reads, documents), sourceMap }
  } catch (error) {
    // The engine's limits are not about this query alone; who carries it out says what they mean.
    if (error instanceof ApiError || error instanceof RangeError || !(error instanceof Error)) throw error
    throw new ApiError(400, 'queryError', `The query cannot be carried out: ${error.message}`, { query: request.query })
  }
}
