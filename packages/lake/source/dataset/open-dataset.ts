import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { applyTransaction } from '../mutations/apply-transaction.ts'
import { ApiError } from '../protocol/api-error.ts'
import type { LakeDocument } from '../protocol/document.ts'
import type { DocumentChange } from '../protocol/transaction.ts'
import type { ContentStorage } from '../storage/content.ts'
import type { DatasetRow } from '../storage/dataset-rows.ts'
import { refuseUnnoted } from '../storage/taken-away.ts'
import { inTransaction } from '../storage/transaction.ts'
import { commitQueue } from './commit-queue.ts'
import { type Dataset, StaleSelection, type TransactionRequest } from './dataset.ts'
import { timeAfter } from './time-after.ts'
import { followedState } from './followed-state.ts'
import { noDataset } from './no-dataset.ts'
import { refuseDamaged } from './refuse-damaged.ts'

export interface DatasetParts {
  readonly database: DatabaseSync
  readonly storage: ContentStorage
  /** How an operator calls the command line. */
  readonly command: string
  readonly now: () => number
  /** Adds to a document what is not stored because it depends on where the lake is reached. */
  readonly present: (document: LakeDocument) => LakeDocument
  /** Erases what belonged to documents that a commit deleted. @throws ApiError when that fails */
  readonly erase: (dataset: string, changes: readonly DocumentChange[]) => void
}

/** A dataset that follows its transaction log. `catchUp` brings in what other processes committed. */
export interface OpenDataset extends Dataset {
  catchUp(): void
}

/**
 * Reads a dataset's documents into memory and keeps them there, in step with the database. Every commit, of this process or
 * another, first changes the state and then waits in a queue for its listeners: see `commit-queue.ts` for why.
 */
export function openDataset(row: Pick<DatasetRow, 'name'>, parts: DatasetParts): OpenDataset {
  const { database, storage, command, now, present, erase } = parts
  const state = followedState({ dataset: row.name, storage, present })
  const queue = commitQueue()
  const catchUp = () => {
    queue.add(state.follow())
    // Not inside a transaction: it may yet be rolled back, and a listener could not commit.
    if (!database.isTransaction) queue.deliver()
  }

  return {
    name: row.name,
    catchUp,
    snapshot() {
      catchUp()
      return state.current
    },
    commit(request: TransactionRequest) {
      let committedSeq: number | null = null
      const transaction = inTransaction(database, () => {
        if (!storage.datasetNamed(row.name)) throw noDataset(row.name, command)
        queue.add(state.follow())
        if (request.selected && request.selected.version !== state.current.version) throw new StaleSelection()
        refuseDamaged(request.mutations, state.current, command)
        const transactionId = request.transactionId ?? randomUUID()
        if (storage.hasTransaction(row.name, transactionId))
          throw new ApiError(409, 'mutationError', `The transaction "${transactionId}" was already committed.`)
        const timestamp = timeAfter(state.lastTimestamp, now())
        const result = applyTransaction({
          ...request,
          transactionId,
          timestamp,
          snapshot: state.current,
          newId: randomUUID,
        })
        if (!request.dryRun && result.changes.length > 0) committedSeq = storage.append(row.name, result)
        return result
      })
      if (committedSeq !== null) queue.add([state.add(transaction, committedSeq)])
      queue.deliver()
      // Last: the commit is durable and everybody knows of it, whatever becomes of a file.
      if (committedSeq !== null) {
        erase(row.name, transaction.changes)
        storage.leaveNothing(row.name, transaction.changes)
        refuseUnnoted(database)
      }
      return transaction
    },
    onCommit(listener) {
      catchUp()
      return queue.listen(listener, state.current.version)
    },
  }
}
