import { join, resolve } from 'node:path'
import { lakeCommandAtTerminal } from '../server/preparation/lake-command.ts'
import { SetupError } from '../server/preparation/setup-error.ts'
import { ownLake } from './backup/own-lake.ts'

const help = `npm run backup [FILE]
npm run backup -- FILE [--passphrase-file F | --passphrase-stdin | --no-passphrase]

  Everything the site keeps, in one file, while the site runs: content, drafts, consent, pictures, files, accounts.
  Without FILE it goes to BACKUP_DIR, named by the time, and what is over there is deleted.
  The passphrase: from a file, from standard input, or BACKUP_PASSPHRASE_FILE or BACKUP_PASSPHRASE. docs/backup.md says more.
`

/** `npm run backup`. Exit code: 0 done, 1 it failed, or something that the content names was not there, 2 not understood. */
async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(help)
    return 0
  }
  const root = join(import.meta.dirname, '..')
  const { dataDir, backups } = ownLake(root)
  if (args.length > 0 && !args[0]?.startsWith('--')) return lakeCommandAtTerminal(dataDir, ['backup', ...args])
  if (!backups) throw new SetupError('say where the backup is to be: npm run backup FILE, or set BACKUP_DIR.')
  const { folder, daily, weekly, days, isSealed } = backups
  const keeping = ['--keep-daily', daily, '--keep-weekly', weekly, '--keep-days', days].map(String)
  const seal = isSealed || args.includes('--no-passphrase') ? [] : ['--no-passphrase']
  return lakeCommandAtTerminal(dataDir, ['backup', '--folder', resolve(root, folder), ...keeping, ...seal, ...args])
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`nap1325: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = error instanceof SetupError ? 2 : 1
}
