import { mkdirSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { datasetRegistry } from '../dataset/registry.ts'
import { LedgerError, readLedger, type LedgerReading } from '../ledger/ledger-file.ts'
import type { LedgerRule } from '../ledger/ledger-rules.ts'
import { folderStore } from '../assets/folder-store.ts'
import { eraseDeleted } from '../assets/erase-deleted.ts'
import { openDatabase } from '../storage/database.ts'
import { privateFolder } from '../storage/data-folder.ts'
import { removeLeftOver } from '../storage/create-database.ts'
import { undoInterruptedSwitch } from '../storage/interrupted-switch.ts'
import { schemaVersion } from '../storage/migrations.ts'
import { ledgerPlace } from '../storage/taken-away.ts'
import { takeAccessAgain, type AccessAgain } from './access-again.ts'
import { BackupError } from './backup-error.ts'
import { openBackup } from './backup-file.ts'
import type { Manifest } from './manifest.ts'
import { megabytes, type Progress } from './progress.ts'
import { keyFor, unsealed } from './sealing.ts'
import { isEmpty, refuseRunning, switchFolders } from './switch-folders.ts'
import { takeAwayAgain } from './take-away-again.ts'
import { unpack } from './unpack.ts'
import { verifyUnpacked } from './verify-unpacked.ts'

export interface RestoreOptions {
  readonly file: string
  /** The data folder that is to be. */
  readonly into: string
  /** Whether what is there may be put aside. */
  readonly replaces: boolean
  /** Asked only when the backup has one. @throws BackupError when there is none */
  readonly passphrase: () => Promise<string>
  /** The ledger's file, `null` to do without it: then the restored content is as careful as it can be. */
  readonly ledger: string | null
  readonly rules: readonly LedgerRule[]
  /** How an operator calls the command line. */
  readonly command: string
  readonly now: Date
  readonly progress: Progress
}

export interface Restored {
  readonly createdAt: string
  readonly documents: number
  readonly assets: number
  /** How many lines the ledger has since the backup; `null` where it was not used. */
  readonly lines: number | null
  /** How many documents were changed or erased because of it. */
  readonly changed: number
  readonly erased: number
  readonly access: AccessAgain
  /** Where the folder is now that was there before. */
  readonly old: string | null
}

/**
 * Restores a backup: beside the folder that is to be, compared byte by byte and document by document, without what was taken
 * away since; then in its place, in one step. Whatever goes wrong before that step, everything is as it was.
 * @throws BackupError
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const into = resolve(options.into)
  const { file, progress, replaces } = options
  undoInterruptedSwitch(into)
  if (!isEmpty(into) && !replaces)
    throw new BackupError(
      `${into} is not empty. Restore into another folder (--into), or say --replace to put it aside.`,
    )
  refuseRunning(into)
  const { about, header, content } = await openBackup(file, (bytes) =>
    progress.tell(() => `Looked at ${megabytes(bytes)}`),
  )
  if (about.schema > schemaVersion)
    throw new BackupError(
      `${file} was made by a newer version (schema ${about.schema}, this one knows ${schemaVersion}). Update the software. ` +
        'Nothing was touched.',
    )
  const bytes = about.sealing
    ? unsealed(content(), await keyFor(await options.passphrase(), about.sealing), header)
    : content()
  mkdirSync(dirname(into), { recursive: true })
  removeLeftOver(dirname(into), /\.restore-(\d+)$/)
  const folder = join(dirname(into), `${basename(into)}.restore-${process.pid}`)
  mkdirSync(folder, { mode: privateFolder })
  try {
    progress.say(`Unpacking the backup of ${about.createdAt}.`)
    const manifest = await unpack(bytes, folder, progress)
    progress.say('Comparing it byte by byte, and document by document.')
    await verifyUnpacked(folder, manifest, progress)
    const taken = takeAllAgain(folder, manifest, options)
    const old = switchFolders(folder, into, options.now.toISOString().replaceAll(/[-:]|\.\d+/g, ''))
    const { documents } = manifest.content
    return { createdAt: about.createdAt, documents, assets: manifest.files.length - 1, ...taken, old }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function takeAllAgain(folder: string, manifest: Manifest, { ledger: file, rules, command, now }: RestoreOptions) {
  const database = openDatabase(folder, command)
  try {
    const place = ledgerPlace(database)
    const ledger = file === null || place === null ? null : readLedgerOr(file, () => readLedger(file, place))
    const access = takeAccessAgain(database, ledger, now.getTime())
    const assets = folderStore(folder)
    const registry = datasetRegistry({
      database,
      command,
      now: () => now.getTime(),
      present: (document) => document,
      erase: (dataset, changes) =>
        eraseDeleted({ assets, log: registry.storage }, { forget: () => {} })(dataset, changes),
      ledgerRules: [],
    })
    const sum = { changed: 0, erased: 0 }
    for (const { name } of registry.list()) {
      const without = new Set(manifest.leftOut.filter(({ dataset }) => dataset === name).map(({ id }) => id))
      const { erased, changed } = takeAwayAgain(registry.get(name), { ledger, rules, now, without })
      registry.storage.eraseHistory(name, erased)
      sum.changed += changed
      sum.erased += erased.length
    }
    registry.close()
    // From here on the restored content goes with the ledger as it is now, wherever it is.
    database.exec('UPDATE ledger SET id = NULL, size = NULL, chain = NULL; DELETE FROM taken_away')
    return { access, lines: ledger?.lines ?? null, ...sum }
  } finally {
    database.close()
  }
}

/** A ledger that does not fit is no reason to guess: the operator says whether to do without. */
function readLedgerOr(file: string, read: () => LedgerReading): LedgerReading {
  try {
    return read()
  } catch (cause) {
    if (!(cause instanceof LedgerError)) throw cause
    throw new BackupError(
      `${cause.message} Say which ledger belongs to the backup (LEDGER_FILE), or --without-ledger: then nothing counts as ` +
        'confirmed. Nothing was touched.',
      { cause },
    )
  }
}
