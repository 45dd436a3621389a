import { existsSync } from 'node:fs'
import { usualLedger } from '../ledger/ledger-file.ts'
import type { LakeOptions } from '../options/lake-options.ts'
import { settleOptions } from '../options/settle-options.ts'
import { restoreBackup, type Restored, type RestoreOptions } from './restore-backup.ts'

export interface LakeRestoreOptions extends Pick<
  RestoreOptions,
  'file' | 'into' | 'replaces' | 'passphrase' | 'now' | 'progress'
> {
  readonly lake: LakeOptions
  readonly isWithoutLedger: boolean
}

/**
 * Restores a backup as a lake is configured.
 * @returns what an operator is told, in sentences
 * @throws BackupError
 */
export async function restoreLake(options: LakeRestoreOptions): Promise<string[]> {
  const { lake, isWithoutLedger, ...about } = options
  const { command, ledger, dataDir } = settleOptions(lake)
  // Restored elsewhere, to look at it: the ledger is where the lake of this machine writes it.
  const usual = [usualLedger(dataDir), usualLedger(about.into)]
  const file = ledger?.file === undefined ? (usual.find(existsSync) ?? usual[0] ?? null) : ledger.file
  const isUsed = ledger !== null && !isWithoutLedger && file !== null && existsSync(file)
  const restored = await restoreBackup({
    ...about,
    command,
    ledger: isUsed ? file : null,
    rules: ledger?.rules ?? [],
  })
  return [
    `Restored into ${about.into}: ${restored.documents} documents and ${restored.assets} pictures and files, as of ${restored.createdAt}.`,
    ...(ledger ? aboutLedger(restored, file ?? 'none') : []),
    ...aboutAccess(restored, command),
    ...(restored.old === null
      ? []
      : [`What was there before is in ${restored.old}: delete it when you need it no more.`]),
  ]
}

function aboutLedger({ lines, changed, erased }: Restored, file: string): string[] {
  if (lines === null)
    return [
      `Without the ledger (${file}) nobody knows what was taken away since: ${changed} documents wait to be confirmed, and no ` +
        'password and no token counts.',
    ]
  return [`The ledger has ${lines} lines since then: ${changed} documents were changed by it and ${erased} erased.`]
}

function aboutAccess({ access: { passwords, shut, tokens } }: Restored, command: string): string[] {
  return [
    'Everybody has to sign in again.',
    ...(tokens > 0 ? [`${tokens} tokens of programs are worth nothing any more.`] : []),
    ...(passwords.length > 0 ? [`To be set anew (${command} user password EMAIL): ${passwords.join(', ')}.`] : []),
    ...(shut.length > 0
      ? [
          `Shut, because they were shut or had another role later (${command} user role, user enable): ${shut.join(', ')}.`,
        ]
      : []),
  ]
}
