import { z } from 'zod'
import { afterErasing } from '../assets/erase-deleted.ts'
import { actionMutations } from '../actions/action-mutations.ts'
import { refuseLocked } from '../actions/refuse-locked.ts'
import { releaseMutations } from '../actions/release-mutations.ts'
import { parseActions } from '../actions/parse-actions.ts'
import { purgedIds } from '../actions/purged-ids.ts'
import { refusalOf } from '../auth/grants.ts'
import type { Call, Route } from '../routing/call.ts'
import { lastStateOf } from '../history/document-at.ts'
import { readJson } from '../http/read-json.ts'
import { eraseHistory, refuseErasure } from './erase-history.ts'

const body = z.object({
  actions: z.unknown(),
  transactionId: z.string().min(1).max(128).optional(),
  dryRun: z.boolean().optional(),
  skipCrossDatasetReferenceValidation: z.boolean().optional(),
})

/** POST /data/actions/:dataset — what Studio's buttons do, all or nothing. */
async function actions(call: Call): Promise<Response> {
  const { actions: input, transactionId, dryRun } = await readJson(call, body)
  const dataset = call.services.dataset.get(call.params.dataset ?? '')
  const snapshot = dataset.snapshot()
  const parsed = parseActions(input)
  const purged = parsed.flatMap(purgedIds)
  refuseErasure(call, purged)
  const releases = new Set(parsed.flatMap((action) => ('releaseId' in action ? [action.releaseId] : [])))
  const { log, now } = call.services
  const lastState = (id: string) => lastStateOf(log.logOfDocument(dataset.name, id), id)
  const context = { snapshot, now: now(), userId: call.viewer.id, lastState }
  const committed = dataset.commit({
    mutations: parsed.flatMap((action) =>
      'releaseId' in action ? releaseMutations(action, context) : actionMutations(action, snapshot),
    ),
    transactionId,
    author: call.viewer.id,
    dryRun,
    refusal(change) {
      const refused = refusalOf(call.viewer, change, dataset.name)
      if (refused === undefined) refuseLocked(change, dataset.snapshot, releases)
      return refused
    },
  })
  if (!dryRun) eraseHistory(call, purged)
  await afterErasing(call.services.assets, dataset.name, committed.changes)
  return Response.json({ transactionId: committed.transactionId })
}

export const actionRoutes: readonly Route[] = [
  { method: 'POST', pattern: '/data/actions/:dataset', access: 'writer', handler: actions },
]
