import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { ApiError } from '../http/api-error.ts'
import { applyTransaction } from '../mutations/apply-transaction.ts'
import type { ContentStorage, DatasetRow } from '../storage/content.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { CommittedTransaction, Dataset, LakeDocument, SelectIds, TransactionRequest } from './dataset.ts'
import { snapshotOf, withChanges } from './snapshot.ts'

export interface DatasetParts {
  readonly database: DatabaseSync
  readonly storage: ContentStorage
  readonly selectIds: SelectIds
  readonly now: () => number
  /** Adds to a document what is not stored because it depends on where the lake is reached. */
  readonly present: (document: LakeDocument) => LakeDocument
}

/** A dataset that follows its transaction log. `catchUp` brings in what other processes committed. */
export interface OpenDataset extends Dataset {
  catchUp(): void
}

/** Reads a dataset's documents into memory and keeps them there, in step with the database. */
export function openDataset(row: DatasetRow, parts: DatasetParts): OpenDataset {
  const { database, storage, selectIds, now, present } = parts
  const listeners = new Set<(transaction: CommittedTransaction) => void>()
  let seq = storage.lastSeq(row.name)
  let seenVersion = storage.dataVersion()
  let current = snapshotOf(storage.documents(row.name).map(present), seq)

  const advance = (transaction: CommittedTransaction, to: number) => {
    seq = to
    const changes = transaction.changes.map((change) => ({ ...change, after: change.after && present(change.after) }))
    current = withChanges(current, changes, seq)
    for (const listener of listeners) listener({ ...transaction, changes })
  }
  const catchUp = () => {
    const version = storage.dataVersion()
    if (version === seenVersion) return
    seenVersion = version
    for (const entry of storage.logAfter(row.name, seq)) advance({ ...entry, results: [] }, entry.seq)
  }

  return {
    ...row,
    catchUp,
    snapshot() {
      catchUp()
      return current
    },
    commit(request: TransactionRequest) {
      let committedSeq: number | null = null
      const transaction = inTransaction(database, () => {
        catchUp()
        const transactionId = request.transactionId ?? randomUUID()
        if (storage.hasTransaction(row.name, transactionId))
          throw new ApiError(409, 'mutationError', `The transaction "${transactionId}" was already committed.`)
        const timestamp = new Date(now()).toISOString()
        const result = applyTransaction({
          ...request,
          transactionId,
          timestamp,
          snapshot: current,
          selectIds,
          newId: randomUUID,
        })
        if (!request.dryRun && result.changes.length > 0) committedSeq = storage.append(row.name, result)
        return result
      })
      if (committedSeq !== null) advance(transaction, committedSeq)
      return transaction
    },
    onCommit(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
