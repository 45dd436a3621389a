import type { DatabaseSync } from 'node:sqlite'
import { isAddOn } from '../protocol/add-on.ts'
import type { SqlRow } from './sql-row.ts'
import { inTransaction } from './transaction.ts'

export interface DatasetRow {
  readonly name: string
  readonly visibility: 'public' | 'private'
}

/** A dataset with when it was made, ISO 8601. */
export interface DatedDataset extends DatasetRow {
  readonly createdAt: string
}

/**
 * A row stays when its dataset is deleted, and so does the log of its last commit: other processes, which follow the log, learn
 * from it that the documents are gone, and a new dataset of the name goes on counting where the old one ended.
 */
export const deletedDatasets = 'ALTER TABLE dataset ADD COLUMN deleted_at TEXT'

/** Every SQL statement about which datasets there are. */
export function datasetRows(database: DatabaseSync) {
  const statements = {
    all: database.prepare('SELECT name, visibility, created_at FROM dataset WHERE deleted_at IS NULL ORDER BY name'),
    one: database.prepare('SELECT name, visibility, created_at FROM dataset WHERE name = ? AND deleted_at IS NULL'),
    add: database.prepare(
      `INSERT INTO dataset (name, visibility, created_at) VALUES (?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET visibility = excluded.visibility, created_at = excluded.created_at, deleted_at = NULL`,
    ),
    setVisibility: database.prepare('UPDATE dataset SET visibility = ? WHERE name = ?'),
    setDeleted: database.prepare('UPDATE dataset SET deleted_at = ? WHERE name = ?'),
    last: database.prepare('SELECT coalesce(max(seq), 0) AS seq FROM log WHERE dataset = ?'),
    deleteDocuments: database.prepare('DELETE FROM document WHERE dataset = ?'),
    deleteChanges: database.prepare(
      'DELETE FROM log_change WHERE dataset = ?1 AND seq < (SELECT max(seq) FROM log WHERE dataset = ?1)',
    ),
    deleteLog: database.prepare(
      'DELETE FROM log WHERE dataset = ?1 AND seq < (SELECT max(seq) FROM log WHERE dataset = ?1)',
    ),
    eraseChanges: database.prepare(
      "UPDATE log_change SET before = NULL, after = NULL, mutations = '[]' WHERE dataset = ?",
    ),
    emptyWal: database.prepare('PRAGMA wal_checkpoint(TRUNCATE)'),
  }
  return {
    datasets: (): DatedDataset[] => statements.all.all().map(toRow),
    datasetNamed(name: string): DatedDataset | null {
      const row = statements.one.get(name)
      return row ? toRow(row) : null
    },
    addDataset: (row: DatasetRow, createdAt: string) => statements.add.run(row.name, row.visibility, createdAt),
    setVisibility: ({ name, visibility }: DatasetRow) => statements.setVisibility.run(visibility, name),
    /**
     * Takes a dataset away whose documents are deleted, with everything that its history said.
     * @param version the commit that deleted them
     * @param deletedAt ISO 8601
     * @returns false when somebody has written since: then nothing was done
     */
    removeDataset(name: string, version: number, deletedAt: string): boolean {
      const isDone = inTransaction(database, () => {
        if (statements.last.get(name)?.seq !== version) return false
        statements.deleteDocuments.run(name)
        statements.deleteChanges.run(name)
        statements.deleteLog.run(name)
        statements.eraseChanges.run(name)
        statements.setDeleted.run(deletedAt, name)
        return true
      })
      if (isDone) statements.emptyWal.get()
      return isDone
    },
  }
}

function toRow({ name: text, visibility, created_at }: SqlRow): DatedDataset {
  const name = String(text)
  return {
    name,
    visibility: visibility === 'private' || isAddOn(name) ? 'private' : 'public',
    createdAt: String(created_at),
  }
}
