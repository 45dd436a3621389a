import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openAssetStore } from '../assets/open-asset-store.ts'
import type { LakeOptions } from '../options/lake-options.ts'
import { settleOptions } from '../options/settle-options.ts'
import { usualLedger } from '../ledger/ledger-file.ts'
import { openDatabase } from '../storage/database.ts'
import { databaseFiles } from '../storage/data-folder.ts'
import { attachLedger, ledgerFileOf, ledgerPlace, noteTakenAway } from '../storage/taken-away.ts'
import { inTransaction } from '../storage/transaction.ts'
import { BackupError } from './backup-error.ts'
import { makeBackup, type BackupOptions, type MadeBackup } from './make-backup.ts'

export interface LakeBackupOptions extends Pick<BackupOptions, 'passphrase' | 'now' | 'progress'> {
  readonly lake: LakeOptions
  readonly fileFor: (projectId: string) => string
}

/**
 * Makes a backup of a lake, which may be running. Its ledger is begun where there is none, so that the backup knows how far
 * it went.
 * @throws BackupError, DataFolderError
 */
export async function backUpLake(
  options: LakeBackupOptions,
): Promise<MadeBackup & { readonly file: string; readonly lost: readonly string[] }> {
  const { lake, fileFor, ...about } = options
  const { dataDir, command, projectId, ledger, bucket, now } = settleOptions(lake)
  if (!existsSync(join(dataDir, databaseFiles[0] ?? '')))
    throw new BackupError(`There is no content in ${dataDir}: say where it is with --data.`)
  const database = openDatabase(dataDir, command)
  const assets = openAssetStore(dataDir, bucket, now)
  try {
    attachLedger(database, { chosen: ledger?.file, usual: ledger && usualLedger(dataDir), now })
    inTransaction(database, () => noteTakenAway(database, true))
    if (ledgerFileOf(database) !== null && ledgerPlace(database) === null)
      about.progress.say('The ledger cannot be written to: a restore of this backup will count as one without it.')
    const file = fileFor(projectId)
    const made = await makeBackup({ ...about, database, dataDir, assets, projectId, file })
    // What was deleted meanwhile is no loss; what the content still names is one.
    const isThere = database.prepare('SELECT 1 FROM document WHERE dataset = ? AND id = ?')
    const lost = made.leftOut.filter(({ dataset, id }) => isThere.get(dataset, id)).map(({ path }) => path)
    return { ...made, file, lost }
  } finally {
    await assets.close()
    database.close()
  }
}
