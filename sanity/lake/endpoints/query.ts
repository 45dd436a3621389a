import { z } from 'zod'
import { readsPrivate } from '../auth/grants.ts'
import { ApiError } from '../http/api-error.ts'
import type { Call, Route } from '../http/call.ts'
import { queryParams } from '../http/query-params.ts'
import { readJson } from '../http/read-json.ts'
import { parsePerspective } from '../query/perspective.ts'
import { runQuery } from '../query/run-query.ts'

const body = z.object({ query: z.string(), params: z.record(z.string(), z.unknown()).optional() })

/** GET /data/query/:dataset?query=…&$name="json" */
function get(call: Call): Response {
  const query = call.url.searchParams.get('query')
  if (query === null) throw new ApiError(400, 'validationError', 'Give the query in the parameter "query".')
  return answer(call, query, queryParams(call.url))
}

/** POST /data/query/:dataset {query, params} — for queries too long for an address. */
async function post(call: Call): Promise<Response> {
  const { query, params } = await readJson(call, body)
  return answer(call, query, params ?? {})
}

function answer(call: Call, query: string, params: Readonly<Record<string, unknown>>): Response {
  const { url, viewer, services, apiVersion } = call
  if (url.searchParams.get('explain') === 'true') throw new ApiError(400, 'notSupported', 'explain is not supported.')
  const dataset = services.dataset.get(call.params.dataset ?? '')
  const started = performance.now()
  const { result, syncTags } = runQuery({
    query,
    params,
    perspective: parsePerspective(url.searchParams.get('perspective'), apiVersion),
    snapshot: dataset.snapshot(),
    viewerId: viewer.id,
    includePrivate: readsPrivate(viewer),
    now: services.now(),
    projectId: services.projectId,
    dataset: dataset.name,
  })
  const ms = Math.round(performance.now() - started)
  const echo = url.searchParams.get('returnQuery') === 'false' ? {} : { query }
  // `undefined` would vanish from the JSON; an expression without a value is null in GROQ.
  return Response.json({ ...echo, result: result ?? null, syncTags, ms })
}

export const queryRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/data/query/:dataset', access: 'anyone', handler: get },
  { method: 'POST', pattern: '/data/query/:dataset', access: 'anyone', handler: post },
]
