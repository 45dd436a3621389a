import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { assets } from './assets.ts'
import { contentApi } from './content-api.ts'
import { dataFolder, ledger, secretFiles } from './files.ts'
import type { DoctorFinding } from './finding.ts'
import { settingsOf } from './settings.ts'
import { outside } from './outside.ts'
import { running } from './running.ts'
import { backups, database, disk } from './storage.ts'

/**
 * Examines an installation, and changes nothing.
 * @param root the project's folder
 * @param variables its settings
 */
export async function examine(
  root: string,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<DoctorFinding[]> {
  const read = settingsOf(variables, 'Correct it in the environment or in .env.')
  if ('wrong' in read) return read.wrong
  const { settings } = read
  const now = Date.now()
  const dataDir = resolve(root, settings.dataDir)
  const hasOwnLake = settings.backend === 'lake' && !settings.lakeUrl
  const dotEnv = join(root, '.env')
  const secrets = [
    ...(existsSync(dotEnv) ? [dotEnv] : []),
    ...[variables.BACKUP_PASSPHRASE_FILE, variables.AWS_SECRET_ACCESS_KEY_FILE].flatMap((file) => file || []),
  ]
  return [
    dataFolder(dataDir),
    disk(dataDir),
    ...secretFiles(secrets),
    ...(hasOwnLake
      ? [
          database(dataDir),
          ledger(dataDir, variables.LEDGER_FILE),
          backups(settings.backups, now),
          ...(await assets(dataDir, variables)),
        ]
      : await contentApi(settings)),
    await running(settings),
    ...(await outside(settings.siteUrl, now)),
  ]
}
