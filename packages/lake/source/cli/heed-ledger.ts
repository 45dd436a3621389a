import { existsSync } from 'node:fs'
import { takeAwayAgain } from '../backup/take-away-again.ts'
import { readLedger, usualLedger } from '../ledger/ledger-file.ts'
import { defaultDataset } from '../options/defaults.ts'
import { readArguments } from './arguments.ts'
import { lakeSettings } from './settings.ts'
import { say, withLake } from './with-lake.ts'

/**
 * `heed-ledger [--dataset D]` — for content that was imported, before anybody is shown it. Only what was taken away for good counts:
 * of a consent that was changed at some time the imported record may be the newer one.
 */
export async function heedLedger(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, { dataset: { type: 'string', default: defaultDataset } })
  const { dataDir, ledger } = lakeSettings(values)
  const file = ledger?.file === undefined ? usualLedger(dataDir) : ledger.file
  if (!ledger || file === null || !existsSync(file)) return say('There is no ledger: nothing was taken away again.')
  const reading = readLedger(file, null)
  const rules = ledger.rules.filter(({ field }) => field !== undefined)
  await withLake(values, ({ log, now }, { datasets }) => {
    const { erased, changed } = takeAwayAgain(datasets.get(values.dataset), {
      ledger: reading,
      rules,
      now: new Date(now()),
      without: new Set(),
    })
    log.eraseHistory(values.dataset, erased)
    say(`The ledger has ${reading.lines} lines: ${changed} documents were changed by it and ${erased.length} erased.`)
  })
}
