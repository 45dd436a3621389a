import { z } from 'zod'
import { readsPrivate } from '../auth/grants.ts'
import { ApiError } from '../protocol/api-error.ts'
import type { Call, Route } from '../routing/call.ts'
import { flag, isGiven, queryParams, refuseOptions } from '../http/query-params.ts'
import { readJson } from '../http/read-json.ts'
import { parsePerspective } from '../query/perspective.ts'
import type { Elements } from '../tracing/content-source-map.ts'
import { callerOf } from './caller.ts'
import { systemGroups } from './system-groups.ts'
import { paramsJson } from '../workers/params-json.ts'

const body = z.object({ query: z.string(), params: z.record(z.string(), z.unknown()).optional() })

/** Of a query with its parameters; ten thousand ids fit. Bytes. */
const maxBody = 2_000_000

/** GET /data/query/:dataset?query=…&$name="json" */
function get(call: Call): Promise<Response> {
  const query = call.url.searchParams.get('query')
  if (query === null) throw new ApiError(400, 'validationError', 'Give the query in the parameter "query".')
  return answer(call, query, queryParams(call.url))
}

/** POST /data/query/:dataset {query, params} — for queries too long for an address. */
async function post(call: Call): Promise<Response> {
  const { query, params } = await readJson(call, body, maxBody)
  return answer(call, query, params ?? {})
}

/** A worker writes the answer; this thread only passes its bytes on. */
async function answer(call: Call, query: string, params: Readonly<Record<string, unknown>>): Promise<Response> {
  const { url, viewer, services, apiVersion } = call
  if (url.searchParams.get('explain') !== 'false') refuseOptions(url, ['explain'])
  refuseOptions(url, ['variant', 'variantCondition'])
  // Every answer is of the newest content, whatever a caller has heard of.
  isGiven(url, 'cacheMode', 'noStale')
  const dataset = services.dataset.get(call.params.dataset ?? '')
  const groups = systemGroups(call, query)
  if (groups) return Response.json({ query, result: groups, ms: 0 })
  const task = {
    dataset: dataset.name,
    version: dataset.snapshot().version,
    query,
    params: paramsJson(params),
    perspective: parsePerspective(url.searchParams.get('perspective'), apiVersion),
    viewerId: viewer.id,
    includePrivate: readsPrivate(viewer),
    now: services.now(),
    sourceMap: sourceMapOf(url),
    echo: flag(url, 'returnQuery', true),
  }
  const answered = await services.evaluator.query(task, callerOf(call))
  // The `ms` of the answer are whole ones. https://www.w3.org/TR/server-timing/
  const timing = `query;dur=${answered.took.toFixed(2)}`
  return new Response(answered.body, { headers: { 'content-type': 'application/json', 'server-timing': timing } })
}

/** @throws ApiError 400 for what is neither `true`, `withKeyArraySelector` nor `false` */
function sourceMapOf(url: URL): Elements | null {
  const asked = url.searchParams.get('resultSourceMap')
  if (asked === null || asked === 'false') return null
  if (asked === 'true') return 'byIndex'
  if (asked === 'withKeyArraySelector') return 'byKey'
  throw new ApiError(400, 'validationError', 'resultSourceMap is "true", "withKeyArraySelector" or "false".')
}

const parameters = [
  'query',
  'perspective',
  'returnQuery',
  'resultSourceMap',
  'lastLiveEventId',
  'cacheMode',
  'explain',
  'variant',
  'variantCondition',
]

export const queryRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/data/query/:dataset', access: 'anyone', parameters, handler: get },
  { method: 'POST', pattern: '/data/query/:dataset', access: 'anyone', parameters, handler: post },
]
