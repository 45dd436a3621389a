import { existsSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { digestContent } from '../backup/content-digest.ts'
import { withExactCopy } from '../backup/copy-database.ts'
import { openDatabaseToRead } from '../storage/database.ts'
import { databaseFiles, DataFolderError } from '../storage/data-folder.ts'
import { migrate, pendingSteps, schemaVersion, versionOf } from '../storage/migrations.ts'

/** What came of the steps on a copy of the database. */
interface UpgradeTrial {
  readonly documents: number
  /** Whether a document reads otherwise afterwards. */
  readonly isContentChanged: boolean
  /** CPU time of all steps together. */
  readonly milliseconds: number
  /** Why they cannot be carried out; `null` where they can. */
  readonly fault: string | null
}

/** What the first start of this version would do to a data folder. */
export interface ForeseenUpgrade {
  /** The schema of the folder, and that of this version. */
  readonly from: number
  readonly to: number
  /** What would be carried out, by name, in this order. */
  readonly steps: readonly string[]
  /** Of the database, and what is free on its disk. */
  readonly bytes: number
  readonly free: number
  /** `null` where there is nothing to try, or it was not asked for. */
  readonly trial: UpgradeTrial | null
}

/** A copy and the journal of what is rewritten in it. */
const roomForTrial = 2.2

/**
 * Looks at a data folder, on which an older version may be running, and tries the steps on a copy, which is erased afterwards.
 * The folder itself is as it was.
 * @throws DataFolderError where there is no database that can be read, or no room for the copy
 */
export async function foreseeUpgrade(dataDir: string, isTried: boolean): Promise<ForeseenUpgrade> {
  const file = join(dataDir, databaseFiles[0] ?? '')
  if (!existsSync(file)) throw new DataFolderError(`There is no content in ${dataDir}: say where it is with --data.`)
  const { bavail, bsize } = statfsSync(dataDir)
  const room = { bytes: statSync(file).size, free: bavail * bsize }
  let database: DatabaseSync | undefined
  try {
    database = openDatabaseToRead(dataDir)
    const steps = pendingSteps(database)
    const known = { from: versionOf(database), to: schemaVersion, steps, ...room }
    if (steps.length === 0 || !isTried) return { ...known, trial: null }
    if (room.free < room.bytes * roomForTrial)
      throw new DataFolderError(
        `There is no room in ${dataDir} to try the upgrade on a copy: ${room.bytes} bytes of database, ${room.free} free. Make ` +
          'room, or say --no-trial.',
      )
    return { ...known, trial: await withExactCopy(database, dataDir, tryOn) }
  } catch (cause) {
    if (cause instanceof DataFolderError) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new DataFolderError(`The content database ${file} cannot be read (${reason}).`, { cause })
  } finally {
    database?.close()
  }
}

function tryOn(copy: DatabaseSync): UpgradeTrial {
  const hasContent = copy.prepare("SELECT 1 FROM sqlite_master WHERE name = 'document'").get() !== undefined
  const before = hasContent ? digestContent(copy) : { documents: 0, sha256: '' }
  const began = process.cpuUsage()
  const fault = faultOf(copy)
  const { user, system } = process.cpuUsage(began)
  const isContentChanged = fault === null && hasContent && digestContent(copy).sha256 !== before.sha256
  return {
    documents: before.documents,
    isContentChanged,
    milliseconds: Math.round((user + system) / 1000),
    fault,
  }
}

function faultOf(copy: DatabaseSync): string | null {
  try {
    copy.exec('PRAGMA secure_delete = ON')
    migrate(copy)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  const [check] = copy.prepare('PRAGMA integrity_check(1)').all()
  if (check?.integrity_check !== 'ok') return `the database would be damaged: ${String(check?.integrity_check)}`
  const [broken] = copy.prepare('PRAGMA foreign_key_check').all()
  return broken ? `a row of ${String(broken.table)} would belong to nothing` : null
}
