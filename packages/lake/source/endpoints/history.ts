import type { Call, Route } from '../routing/call.ts'
import { ApiError } from '../protocol/api-error.ts'
import { linesResponse } from '../http/lines.ts'
import { documentAtRevision, documentAtTime, lastStateOf } from '../history/document-at.ts'
import { documentEvents } from '../history/document-events.ts'
import { transactionLog } from '../history/transaction-log.ts'
import { flag, isGiven, wholeNumber } from '../http/query-params.ts'
import { draftIdOf, publishedIdOf } from '../protocol/document-id.ts'
import { eraseHistory, logOf, refuseErasure } from './erase-history.ts'

/** GET /data/history/:dataset/transactions/:ids — NDJSON. */
function transactions(call: Call): Response {
  const { searchParams } = call.url
  const ids = (call.params.ids ?? '').split(',')
  const lines = transactionLog(logOf(call, ids), new Set(ids), {
    fromTransaction: searchParams.get('fromTransaction'),
    toTransaction: searchParams.get('toTransaction'),
    fromTime: searchParams.get('fromTime'),
    toTime: searchParams.get('toTime'),
    authors: searchParams.get('authors')?.split(',') ?? null,
    reverse: flag(call.url, 'reverse'),
    limit: wholeNumber(searchParams.get('limit'), 100, 10_000),
    excludeContent: flag(call.url, 'excludeContent'),
    withEffects: isGiven(call.url, 'effectFormat', 'mendoza'),
  })
  return linesResponse(lines)
}

/** GET /data/history/:dataset/documents/:ids?revision=… or ?time=… */
function documents(call: Call): Response {
  const revision = call.url.searchParams.get('revision')
  const time = call.url.searchParams.get('time')
  if (revision !== null && time !== null)
    throw new ApiError(400, 'validationError', 'Give "revision" or "time", not both.')
  if (time !== null && Number.isNaN(Date.parse(time)))
    throw new ApiError(400, 'validationError', `"${time.slice(0, 40)}" is no time: give one as 2026-01-31T12:00:00Z.`)
  const ids = (call.params.ids ?? '').split(',')
  const found = ids.flatMap((id) => {
    const log = logOf(call, [id])
    const last = flag(call.url, 'lastRevision')
    if (last) return lastStateOf(log, id) ?? []
    if (revision !== null) return documentAtRevision(log, id, revision) ?? []
    return documentAtTime(log, id, time ?? new Date(call.services.now()).toISOString()) ?? []
  })
  return Response.json({ documents: found })
}

/** GET /data/history/:dataset/events/documents/:id — what the Studio's history panel lists. */
function events(call: Call): Response {
  const id = call.params.id ?? ''
  const limit = wholeNumber(call.url.searchParams.get('limit'), 100, 1000)
  const start = wholeNumber(call.url.searchParams.get('nextCursor'), 0, Number.MAX_SAFE_INTEGER)
  const all = documentEvents(id, logOf(call, [...new Set([id, publishedIdOf(id), draftIdOf(id)])]))
  const page = all.slice(start, start + limit)
  const nextCursor = start + limit < all.length ? String(start + limit) : ''
  return Response.json({ events: { [id]: page }, nextCursor })
}

/**
 * DELETE /data/history/:dataset/documents/:ids — forgets what documents said that no longer exist. Sanity has no such
 * endpoint, but `purge` in actions; a person whose words were withdrawn has a right to it. Drafts and versions are documents of their own here.
 * @throws ApiError 409 while one of them exists: nothing is erased by mistake; 403 for a role that writes drafts only, of what others wrote
 */
function erase(call: Call): Response {
  const { services, params } = call
  const { snapshot } = services.dataset.get(params.dataset ?? '')
  const ids = (params.ids ?? '').split(',')
  const present = ids.filter((id) => snapshot().get(id))
  if (present.length > 0)
    throw new ApiError(409, 'conflict', `${present.join(', ')} still exists: delete it before its history is erased.`)
  refuseErasure(call, ids)
  eraseHistory(call, ids)
  return Response.json({ erased: ids })
}

const ofLog = [
  'fromTransaction',
  'toTransaction',
  'fromTime',
  'toTime',
  'authors',
  'reverse',
  'limit',
  'excludeContent',
  'effectFormat',
  'includeIdentifiedDocumentsOnly',
]
const ofState = ['revision', 'time', 'lastRevision']
const ofEvents = ['limit', 'nextCursor']

export const historyRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/data/history/:dataset/transactions/:ids',
    access: 'signed-in',
    parameters: ofLog,
    handler: transactions,
  },
  {
    method: 'GET',
    pattern: '/data/history/:dataset/documents/:ids',
    access: 'signed-in',
    parameters: ofState,
    handler: documents,
  },
  { method: 'DELETE', pattern: '/data/history/:dataset/documents/:ids', access: 'writer', handler: erase },
  {
    method: 'GET',
    pattern: '/data/history/:dataset/events/documents/:id',
    access: 'signed-in',
    parameters: ofEvents,
    handler: events,
  },
]
