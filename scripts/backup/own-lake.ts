import { resolve } from 'node:path'
import type { BackupSettings } from '../../sanity/backup-settings.ts'
import { SetupError } from '../../server/preparation/setup-error.ts'
import { readSettings } from '../../server/settings.ts'

/**
 * Where the lake of this site keeps everything, and how its backups are made.
 * @throws SetupError where the content is elsewhere, for settings that are wrong
 */
export function ownLake(root: string): { readonly dataDir: string; readonly backups: BackupSettings | undefined } {
  const { backend, lakeUrl, dataDir, backups } = readSettings(root)
  if (backend === 'hosted')
    throw new SetupError(
      'the content is in hosted Sanity, which is backed up there: npx sanity backup, or npx sanity datasets export.',
    )
  if (lakeUrl)
    throw new SetupError(`the content is in the lake at ${lakeUrl}: run this where that one keeps its folder.`)
  return { dataDir: resolve(root, dataDir), backups }
}
