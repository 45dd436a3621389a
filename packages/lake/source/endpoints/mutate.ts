import { z } from 'zod'
import { afterErasing } from '../assets/erase-deleted.ts'
import { refuseLocked } from '../actions/refuse-locked.ts'
import { refusalOf } from '../auth/grants.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { CommittedTransaction, DocumentChange } from '../protocol/transaction.ts'
import type { Call, Route } from '../routing/call.ts'
import { choice, flag } from '../http/query-params.ts'
import { readJson } from '../http/read-json.ts'
import { parseMutations } from '../mutations/parse-mutations.ts'
import { withKeys } from '../mutations/with-keys.ts'
import { callerOf } from './caller.ts'
import { commitSelected } from '../workers/commit-selected.ts'

const body = z.object({ mutations: z.unknown(), transactionId: z.string().min(1).max(128).optional() })

/** POST /data/mutate/:dataset — mutations, all or nothing. */
async function mutate(call: Call): Promise<Response> {
  const { mutations, transactionId } = await readJson(call, body)
  const { evaluator, now } = call.services
  // What is answered is in the queries already, whatever is chosen.
  choice(call.url.searchParams.get('visibility'), 'visibility', ['sync', 'async', 'deferred'])
  flag(call.url, 'skipCrossDatasetReferenceValidation')
  for (const name of ['returnIds', 'returnDocuments']) flag(call.url, name)
  const parsed = parseMutations(mutations)
  const dataset = call.services.dataset.get(call.params.dataset ?? '')
  const request = {
    mutations: flag(call.url, 'autoGenerateArrayKeys') ? parsed.map(withKeys) : parsed,
    transactionId: transactionId ?? undefined,
    author: call.viewer.id,
    dryRun: flag(call.url, 'dryRun'),
    refusal(change: DocumentChange) {
      const refused = refusalOf(call.viewer, change, dataset.name)
      if (refused === undefined) refuseLocked(change, dataset.snapshot)
      return refused
    },
  }
  const committed = await commitSelected(dataset, request, { evaluator, caller: callerOf(call), now })
  await afterErasing(call.services.assets, dataset.name, committed.changes)
  return Response.json(report(committed, dataset, call.url))
}

function report({ transactionId, results, changes }: CommittedTransaction, dataset: Dataset, url: URL) {
  const after = new Map(changes.map((change) => [change.documentId, change.after]))
  const documentOf = (id: string) => after.get(id) ?? dataset.snapshot().get(id)
  return {
    transactionId,
    results: results
      .filter(({ id, operation }) => operation !== 'none' || documentOf(id))
      .map(({ id, operation }) => ({
        ...(flag(url, 'returnIds') && { id }),
        operation,
        ...(flag(url, 'returnDocuments') && { document: documentOf(id) }),
      })),
  }
}

const parameters = [
  'visibility',
  'returnIds',
  'returnDocuments',
  'dryRun',
  'autoGenerateArrayKeys',
  'skipCrossDatasetReferenceValidation',
]

export const mutateRoutes: readonly Route[] = [
  { method: 'POST', pattern: '/data/mutate/:dataset', access: 'writer', parameters, handler: mutate },
]
