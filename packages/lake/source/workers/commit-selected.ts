import { type Dataset, StaleSelection, type TransactionRequest } from '../dataset/dataset.ts'
import type { Selection } from '../protocol/mutation.ts'
import type { CommittedTransaction } from '../protocol/transaction.ts'
import { ApiError } from '../protocol/api-error.ts'
import type { Evaluator } from './evaluator.ts'
import type { Caller } from './fair-turns.ts'
import { paramsJson } from './params-json.ts'

/** How often documents are selected again because others wrote meanwhile. */
const attempts = 10

/**
 * Commits mutations, some of which select their documents by query. They are selected by a worker, and the commit happens only
 * in the very content that they were selected in.
 * @throws ApiError 409 when others write faster than the selection takes; what `Dataset.commit` and `Evaluator.run` throw
 */
export async function commitSelected(
  dataset: Dataset,
  request: TransactionRequest,
  { evaluator, caller, now }: { evaluator: Evaluator; caller: Caller; now: () => number },
): Promise<CommittedTransaction> {
  const selections = request.mutations.flatMap(selectionOf)
  if (selections.length === 0) return dataset.commit(request)
  const asked = paramsJson(selections)
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { version } = dataset.snapshot()
    const task = { dataset: dataset.name, version, selections: asked, now: now() }
    const found = await evaluator.select(task, caller)
    const ids = new Map(selections.map((selection, place) => [selection, found.ids[place] ?? []]))
    try {
      return dataset.commit({ ...request, selected: { version: found.version, ids } })
    } catch (error) {
      if (!(error instanceof StaleSelection)) throw error
    }
  }
  throw new ApiError(
    409,
    'conflict',
    'Others kept changing the content while the documents were selected: try again, or name them by id.',
  )
}

function selectionOf(mutation: TransactionRequest['mutations'][number]): Selection[] {
  const selection = 'delete' in mutation ? mutation.delete : 'patch' in mutation ? mutation.patch : null
  return selection && 'query' in selection ? [selection] : []
}
