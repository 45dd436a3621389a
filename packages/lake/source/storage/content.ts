import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { LakeDocument } from '../protocol/document.ts'
import type { CommittedTransaction, DocumentChange, DocumentOutcome } from '../protocol/transaction.ts'
import { isAddOn } from '../protocol/add-on.ts'
import { withoutAssetUrl } from '../protocol/asset-url.ts'
import { datasetRows } from './dataset-rows.ts'
import { documentName, takenByChanges, takenKinds, type LedgerRule } from '../ledger/ledger-rules.ts'
import type { SqlRow } from './sql-row.ts'
import { formatMutations, parseMutations, readDocument } from './stored-json.ts'
import { refuseUnnoted, takeAway } from './taken-away.ts'
import { inTransaction, reading } from './transaction.ts'

/** A committed transaction as the log holds it. `seq` counts up over the whole database. */
export interface LogEntry extends Omit<CommittedTransaction, 'results'> {
  readonly seq: number
}

export interface StoredContent {
  readonly documents: LakeDocument[]
  /** Ids of rows that cannot be read. */
  readonly damaged: string[]
  /** The last commit that is in it. */
  readonly seq: number
  readonly timestamp: string | null
}

/** What became of each document that was written since some commit, once for each. */
export interface NewestContent {
  readonly changes: readonly DocumentOutcome[]
  /** The last commit that is in it. */
  readonly seq: number
}

/**
 * Every SQL statement about documents and the transaction log, with those about datasets.
 * @param command how an operator calls the command line, for what is damaged
 * @param rules what of changes is noted in the ledger
 */
export function contentStorage(database: DatabaseSync, command: string, rules: readonly LedgerRule[] = []) {
  const { readState, outcome, change } = rowReaders(
    command,
    (dataset, id, seq) => statements.stateBefore.get(dataset, id, seq)?.after,
  )
  const statements = {
    documents: database.prepare('SELECT id, content FROM document WHERE dataset = ? ORDER BY id'),
    putDocument: database.prepare(
      'INSERT INTO document (dataset, id, content) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET content = excluded.content',
    ),
    deleteDocument: database.prepare('DELETE FROM document WHERE dataset = ? AND id = ?'),
    // The plus keeps SQLite from sorting all commits by way of an index: it walks back from the newest.
    last: database.prepare('SELECT seq, timestamp FROM log WHERE +dataset = ? ORDER BY seq DESC LIMIT 1'),
    contentLength: database.prepare('SELECT coalesce(sum(length(content)), 0) AS length FROM document'),
    transaction: database.prepare('SELECT seq FROM log WHERE dataset = ? AND transaction_id = ?'),
    addLog: database.prepare('INSERT INTO log (dataset, transaction_id, timestamp, author) VALUES (?, ?, ?, ?)'),
    addChange: database.prepare(
      'INSERT INTO log_change (seq, position, dataset, document_id, before, after, mutations) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),
    newestAfter: database.prepare(
      `SELECT document_id, content FROM (SELECT DISTINCT document_id FROM log_change WHERE seq > ? AND dataset = ?)
       LEFT JOIN document ON document.dataset = ? AND document.id = document_id`,
    ),
    logAfter: database.prepare('SELECT * FROM log WHERE dataset = ? AND seq > ? ORDER BY seq LIMIT ?'),
    changes: database.prepare('SELECT * FROM log_change WHERE seq = ? ORDER BY position'),
    isLogged: database.prepare(
      'SELECT EXISTS (SELECT 1 FROM log_change WHERE dataset = ? AND document_id = ?) AS logged',
    ),
    stateBefore: database.prepare(
      'SELECT after FROM log_change WHERE dataset = ? AND document_id = ? AND seq < ? ORDER BY seq DESC LIMIT 1',
    ),
    lastSeqBefore: database.prepare('SELECT coalesce(max(seq), 0) AS seq FROM log WHERE timestamp < ?'),
    // The newest of each document stays, however old: the next change begins with what it says.
    forgetOld: database.prepare(
      `DELETE FROM log_change WHERE seq >= ?1 AND seq < ?2 AND EXISTS (
         SELECT 1 FROM log_change AS later WHERE later.dataset = log_change.dataset
         AND later.document_id = log_change.document_id AND later.seq > log_change.seq AND later.seq <= ?3)`,
    ),
    logOfDocument: database.prepare(
      `SELECT log.* FROM log WHERE seq IN
         (SELECT seq FROM log_change WHERE dataset = ? AND document_id = ?) ORDER BY seq`,
    ),
    // The rows stay: another process that has not read them yet must still learn that the document is gone.
    eraseHistory: database.prepare(
      `UPDATE log_change SET before = NULL, after = NULL, mutations = '[]' WHERE dataset = ? AND document_id = ?
       AND NOT EXISTS (SELECT 1 FROM document WHERE document.dataset = log_change.dataset AND id = document_id)`,
    ),
    // A file beside an older database was never deleted in it: no row says so.
    wasDeleted: database.prepare(
      `SELECT EXISTS (SELECT 1 FROM log_change WHERE dataset = ?1 AND document_id = ?2)
       AND NOT EXISTS (SELECT 1 FROM document WHERE dataset = ?1 AND id = ?2) AS deleted`,
    ),
    emptyWal: database.prepare('PRAGMA wal_checkpoint(TRUNCATE)'),
    dataVersion: database.prepare('PRAGMA data_version'),
  }

  const entry = (row: SqlRow): LogEntry => ({
    seq: Number(row.seq),
    transactionId: String(row.transaction_id),
    timestamp: String(row.timestamp),
    author: String(row.author),
    changes: statements.changes.all(row.seq ?? null).map((each) => change(each, `transaction "${row.transaction_id}"`)),
  })

  const wasDeleted = (dataset: string, id: string) => statements.wasDeleted.get(dataset, id)?.deleted === 1

  return {
    ...datasetRows(database),
    /** All documents, and the last commit that is in them: of one moment, whatever others commit meanwhile. */
    contentOf: (dataset: string): StoredContent =>
      reading(database, () => {
        const documents: LakeDocument[] = []
        const damaged: string[] = []
        // Row by row: the JSON of all of them at once takes as much memory again, which V8 does not soon give back.
        for (const { id, content } of statements.documents.iterate(dataset)) {
          const document = readState(content, `"${id}" of "${dataset}"`)
          if (document) documents.push(document)
          else damaged.push(String(id))
        }
        const last = statements.last.get(dataset)
        return {
          documents,
          damaged,
          seq: Number(last?.seq ?? 0),
          timestamp: last ? String(last.timestamp) : null,
        }
      }),
    /** Characters of JSON that all documents of all datasets have. */
    contentLength: (): number => Number(statements.contentLength.get()?.length),
    hasTransaction: (dataset: string, id: string): boolean => statements.transaction.get(dataset, id) !== undefined,
    /** Changes whenever another connection commits; never by our own commits. */
    dataVersion: (): number => Number(statements.dataVersion.get()?.data_version),
    /** @param most of them, the oldest; all when absent */
    logAfter: (dataset: string, seq: number, most = -1): LogEntry[] =>
      reading(database, () => statements.logAfter.all(dataset, seq, most).map(entry)),
    /** The commit of that number; `null` when it is forgotten. */
    logEntry: (dataset: string, seq: number): LogEntry | null => {
      const row = statements.logAfter.get(dataset, seq - 1, 1)
      return row?.seq === seq ? entry(row) : null
    },
    newestAfter: (dataset: string, seq: number): NewestContent =>
      reading(database, () => ({
        changes: statements.newestAfter
          .all(seq, dataset, dataset)
          .map(({ document_id, content }) => outcome(String(document_id), content, `"${document_id}" of "${dataset}"`)),
        seq: Number(statements.last.get(dataset)?.seq ?? 0),
      })),
    logOfDocument: (dataset: string, id: string): LogEntry[] => statements.logOfDocument.all(dataset, id).map(entry),
    /** Forgets what documents that are no longer there have said, in the log and in the file. One that is back keeps it. */
    eraseHistory(dataset: string, ids: readonly string[]): void {
      inTransaction(database, () => {
        for (const id of ids) statements.eraseHistory.run(dataset, id)
        const erased = ids.filter((id) => wasDeleted(dataset, id))
        takeAway(database, erasures(dataset, erased))
      })
      statements.emptyWal.get()
      refuseUnnoted(database)
    },
    /** The last commit before a moment (ISO 8601). */
    lastSeqBefore: (timestamp: string): number => Number(statements.lastSeqBefore.get(timestamp)?.seq),
    /**
     * Forgets the changes of some commits, but for the last of each document up to a commit.
     * @param from the first, @param to the one after the last of these commits
     */
    forgetOld: (from: number, to: number, upTo: number) =>
      inTransaction(database, () => statements.forgetOld.run(from, to, upTo)),
    /** Whether there was a document of that id and is none now. */
    wasDeleted,
    /** Does something about documents that were deleted; until it returns none of them can come back, in any process. */
    whileDeleted<Result>(
      dataset: string,
      ids: readonly string[],
      work: (deleted: readonly string[]) => Result,
    ): Result {
      return inTransaction(database, () => work(ids.filter((id) => wasDeleted(dataset, id))))
    },
    /** Writes documents and log; to be called inside `inTransaction`. Returns the new `seq`. */
    append(dataset: string, transaction: CommittedTransaction): number {
      const { transactionId, timestamp, author, changes } = transaction
      const seq = Number(statements.addLog.run(dataset, transactionId, timestamp, author).lastInsertRowid)
      changes.forEach(({ documentId, before, after, mutations }, position) => {
        const content = after && JSON.stringify(withoutAssetUrl(after))
        if (content) statements.putDocument.run(dataset, documentId, content)
        else statements.deleteDocument.run(dataset, documentId)
        // What was before is in the log already, but for a document that is older than the log.
        const isLogged = statements.isLogged.get(dataset, documentId)?.logged === 1
        const previous = before && !isLogged ? JSON.stringify(withoutAssetUrl(before)) : null
        statements.addChange.run(seq, position, dataset, documentId, previous, content, formatMutations(mutations))
      })
      const gone = forgottenAtOnce(dataset, changes)
      for (const id of gone) statements.eraseHistory.run(dataset, id)
      takeAway(database, [...takenByChanges(dataset, changes, rules), ...erasures(dataset, gone)])
      return seq
    },
    /** To be called after a commit: what it erased is not left in the file beside the database either. */
    leaveNothing(dataset: string, changes: readonly DocumentChange[]): void {
      if (forgottenAtOnce(dataset, changes).length > 0) statements.emptyWal.get()
    },
  }
}

const erasures = (dataset: string, ids: readonly string[]) =>
  ids.map((id) => ({ kind: takenKinds.erased, name: documentName(dataset, id) }))

/**
 * What a commit deletes for good, with what it ever said. A comment quotes the text that it is about: whoever deletes it, or
 * withdraws that text, cannot know of those that were deleted before.
 */
function forgottenAtOnce(dataset: string, changes: readonly DocumentChange[]): string[] {
  return isAddOn(dataset) ? changes.flatMap(({ documentId, after }) => (after ? [] : documentId)) : []
}

export type ContentStorage = ReturnType<typeof contentStorage>

/** Reads back what a row says; what is damaged is `null` and in the log. */
function rowReaders(
  command: string,
  stateBefore: (dataset: string, id: string, seq: number) => SQLOutputValue | undefined,
) {
  const readState = (text: SQLOutputValue | undefined, where: string) => readDocument(text, where, command)
  const outcome = (documentId: string, content: SQLOutputValue | undefined, where: string): DocumentOutcome => {
    const after = content === null ? null : readState(content, where)
    return { documentId, after, ...(content !== null && after === null && { isDamaged: true }) }
  }
  const change = (row: SqlRow, transaction: string): DocumentChange => {
    const documentId = String(row.document_id)
    const where = `"${documentId}" in the history, ${transaction},`
    const known = outcome(documentId, row.after, where)
    const before = row.before ?? stateBefore(String(row.dataset), documentId, Number(row.seq)) ?? null
    return {
      ...known,
      before: before === null ? null : readState(before, where),
      mutations: parseMutations(row.mutations, known.after),
    }
  }
  return { readState, outcome, change }
}
