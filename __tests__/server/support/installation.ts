import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { examine } from '@/scripts/doctor/examine'
import type { DoctorFinding } from '@/scripts/doctor/finding'
import { startSite } from './front'

/** An installation that is as it should be: folders, a backup that is new, a site that runs. */
export async function startInstallation() {
  const folder = mkdtempSync(join(tmpdir(), 'doctor-'))
  const dataDir = join(folder, 'data')
  const backups = join(folder, 'backups')
  mkdirSync(dataDir, { mode: 0o700 })
  mkdirSync(backups)
  const backup = join(backups, 'nap1325-20261127T010203Z.backup')
  writeFileSync(backup, '')
  const site = await startSite()
  const settings: Readonly<Record<string, string>> = {
    DATA_DIR: dataDir,
    PORT: new URL(site.url).port,
    SITE_URL: site.url,
    BACKUP_DIR: backups,
    BACKUP_WITHOUT_PASSPHRASE: 'true',
  }
  const findings = (more: Readonly<Record<string, string>> = {}) => examine(folder, { ...settings, ...more })
  return {
    folder,
    dataDir,
    backup,
    site,
    settings,
    findings,
    /** What is not as it should be, of this. */
    wrong: async (about: string, more: Readonly<Record<string, string>> = {}): Promise<DoctorFinding[]> =>
      (await findings(more)).filter((each) => each.about === about && each.state !== 'good'),
    async close() {
      await site.close()
      rmSync(folder, { recursive: true })
    },
  }
}

export type Installation = Awaited<ReturnType<typeof startInstallation>>
