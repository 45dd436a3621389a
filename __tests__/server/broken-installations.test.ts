import { chmodSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { startInstallation, type Installation } from './support/installation'

let here: Installation
beforeEach(async () => {
  here = await startInstallation()
})
afterEach(() => here.close())

const passphrase = () => join(here.folder, 'passphrase')
interface Broken {
  readonly about: string
  /** @returns settings that are wrong */
  readonly spoil: () => Record<string, string> | void
  readonly says: RegExp
  readonly remedy: RegExp
  /** What the remedy says, done. @returns settings as they are then */
  readonly mend: () => Record<string, string> | void
}
const rows: readonly (readonly [string, Broken])[] = [
  [
    'settings that are wrong',
    {
      about: 'settings',
      spoil: () => ({ PORT: 'many' }),
      says: /PORT must be a number/,
      remedy: /environment or in \.env/,
      mend: () => {},
    },
  ],
  [
    'a data folder that others may read',
    {
      about: 'data folder',
      spoil: () => chmodSync(here.dataDir, 0o755),
      says: /by others/,
      remedy: /^chmod 700 /,
      mend: () => chmodSync(here.dataDir, 0o700),
    },
  ],
  [
    'a database that is damaged',
    {
      about: 'database',
      spoil: () => writeFileSync(join(here.dataDir, 'lake.sqlite'), 'not one'.repeat(999)),
      says: /cannot be used/,
      remedy: /npm run restore -- BACKUPS --replace/,
      mend: () => {
        rmSync(join(here.dataDir, 'lake.sqlite'))
        new DatabaseSync(join(here.dataDir, 'lake.sqlite')).exec('CREATE TABLE restored (id)')
      },
    },
  ],
  [
    'a ledger inside of the data folder',
    {
      about: 'ledger',
      spoil: () => ({ LEDGER_FILE: join(here.dataDir, 'ledger') }),
      says: /goes back in time/,
      remedy: /outside of DATA_DIR/,
      mend: () => ({ LEDGER_FILE: join(here.folder, 'ledger') }),
    },
  ],
  [
    'a ledger that has lost its key',
    {
      about: 'ledger',
      spoil: () => writeFileSync(`${here.dataDir}.ledger`, ''),
      says: /lost its key/,
      remedy: /Put back the file that ends in \.key/,
      mend: () => writeFileSync(`${here.dataDir}.ledger.key`, ''),
    },
  ],
  [
    'backups that are no longer made',
    {
      about: 'backups',
      spoil: () => utimesSync(here.backup, 1, 1),
      says: /hours old/,
      remedy: /“backup” that say why/,
      mend: () => utimesSync(here.backup, new Date(), new Date()),
    },
  ],
  [
    'secrets that others may read',
    {
      about: 'secrets',
      spoil() {
        writeFileSync(passphrase(), 'secret', { mode: 0o644 })
        return { BACKUP_PASSPHRASE_FILE: passphrase() }
      },
      says: /read by others/,
      remedy: /^chmod 600 /,
      mend() {
        chmodSync(passphrase(), 0o600)
        return { BACKUP_PASSPHRASE_FILE: passphrase() }
      },
    },
  ],
  [
    'a public address without TLS',
    {
      about: 'TLS',
      spoil: () => ({ SITE_URL: 'http://site.invalid' }),
      says: /not encrypted/,
      remedy: /deploy\/nginx\.conf.*SITE_URL to https/,
      mend: () => ({ SITE_URL: 'https://site.invalid' }),
    },
  ],
  [
    'a public address that leads nowhere',
    {
      about: 'outside',
      spoil: () => ({ SITE_URL: 'https://site.invalid' }),
      says: /cannot be reached/,
      remedy: /DNS, the proxy and the certificate/,
      mend: () => {},
    },
  ],
  [
    'a site that is not ready',
    {
      about: 'running site',
      spoil: () => void here.site.answers.set('/en', (_request, response) => response.writeHead(500).end()),
      says: /not ready/,
      remedy: /log says why/,
      mend: () => void here.site.answers.delete('/en'),
    },
  ],
]
test.each(rows)('%s, and as it is mended', async (_name, { about, spoil, says, remedy, mend }) => {
  const found = await here.wrong(about, spoil() ?? {})
  expect(found).toEqual([
    { about, state: 'mend', says: expect.stringMatching(says), remedy: expect.stringMatching(remedy) },
  ])
  const left = await here.wrong(about, mend() ?? {})
  expect(left.filter(({ state }) => state === 'mend')).toEqual([])
})
