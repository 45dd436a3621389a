import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { LedgerRule } from '@/packages/lake/source/ledger/ledger-rules'
import { openLake } from '@/packages/lake/source/server/lake'
import { forEachTest } from '../../../support/for-each-test'
import { startCommand } from './run-command'
import { startTestLake, type TestLake } from './test-lake'

/** What of content is noted: permissions that end, or change, and answers that are taken back. */
const rules: readonly LedgerRule[] = [
  { type: 'permission', field: 'endedOn', set: { endedOn: '$day' } },
  { type: 'permission', set: { doubtfulSince: '$now' }, always: true },
  { type: 'answer', field: 'takenBack', set: { refusedAt: '$now' }, marks: 'permission', always: true },
]

export const passphrase = 'six sheep sleep sixteen sleeps'

/** For each test a running lake with a folder for backups, and the commands of its operator. */
export function backedUpLake() {
  const here = forEachTest(
    async () => {
      const lake = await startTestLake({ ledger: { rules } })
      const folder = mkdtempSync(join(tmpdir(), 'nap1325-backups-'))
      const config = join(folder, 'lake.config.json')
      writeFileSync(config, JSON.stringify({ projectId: 'nap1325', ledger: rules }))
      return { lake, folder, config }
    },
    async ({ lake, folder }) => {
      await lake.stop()
      rmSync(folder, { recursive: true })
    },
  )
  const start = (words: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    startCommand(here().lake.dataDir, [...words, '--config', here().config], {
      BACKUP_PASSPHRASE: passphrase,
      LEDGER_FILE: `${here().lake.dataDir}.ledger`,
      ...env,
    })
  const path = (name: string) => join(here().folder, name)
  const run = async (words: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const outcome = await start(words, env).ended()
    return { ...outcome, all: outcome.stdout + outcome.stderr }
  }
  return {
    here,
    path,
    start,
    run,
    /** A backup with a passphrase. */
    async backUp(name = 'one.backup'): Promise<string> {
      const { status, all } = await run(['backup', path(name)])
      if (status !== 0) throw new Error(all)
      return path(name)
    },
    async restore(file: string, into: string, more: readonly string[] = []): Promise<string> {
      const { status, all } = await run(['restore', file, '--into', path(into), ...more])
      if (status !== 0) throw new Error(all)
      return all
    },
    /** Opens a restored folder, as a start does. */
    open: (name: string) => openLake({ dataDir: path(name), projectId: 'nap1325', passwordCost: 7 }),
  }
}

/** All documents by id, without where the lake is reached. */
export function contentOf(lake: TestLake['lake']): Record<string, unknown> {
  const { all } = lake.datasets.get('production').snapshot()
  return Object.fromEntries(all.map(({ url: _url, ...document }) => [document._id, document]))
}

/** The bytes of a picture or file in a data folder. */
export const bytesIn = (dataDir: string, kind: string, url: string) =>
  readFileSync(join(dataDir, 'assets', 'production', kind, basename(url)))
