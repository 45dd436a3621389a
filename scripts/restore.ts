import { join } from 'node:path'
import { lakeCommandAtTerminal } from '../server/preparation/lake-command.ts'
import { SetupError } from '../server/preparation/setup-error.ts'
import { ownLake } from './backup/own-lake.ts'

const help = `npm run restore FILE
npm run restore -- FILE|FOLDER [--at TIME] [--into FOLDER] [--replace] [--without-ledger]
                   [--passphrase-file F | --passphrase-stdin]

  Puts a backup into the data folder (DATA_DIR), or another one, which has to be empty; --replace puts aside what is there.
  The site must not run on that folder. Of a folder of backups it takes the newest, or the newest not after TIME.
  Nothing comes back that was taken away after the backup: docs/backup.md says how.
`

/** `npm run restore`. Exit code: 0 done, 1 refused or failed, and then nothing has changed, 2 not understood. */
async function main(args: readonly string[]): Promise<number> {
  if (args.length === 0 || args.includes('--help')) {
    process.stdout.write(help)
    return args.length === 0 ? 2 : 0
  }
  const { dataDir } = ownLake(join(import.meta.dirname, '..'))
  return lakeCommandAtTerminal(dataDir, ['restore', ...args])
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`nap1325: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = error instanceof SetupError ? 2 : 1
}
