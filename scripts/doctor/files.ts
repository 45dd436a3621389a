import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import { good, look, mend, type DoctorFinding } from './finding.ts'

/** What others than the owner may do with a file. */
const ofOthers = 0o077

const isOpenToOthers = (file: string): boolean => (statSync(file).mode & ofOthers) !== 0

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** The data folder: whether it is there, this user's, and closed to others. */
export function dataFolder(dataDir: string): DoctorFinding {
  const about = 'data folder'
  if (!existsSync(dataDir))
    return look(about, `${dataDir} is not there yet.`, 'The first start makes it; if there was one, check DATA_DIR.')
  if (!mayWrite(dataDir))
    return mend(
      about,
      `${dataDir} cannot be written to by this user.`,
      `Run as its owner, or: chown -R USER ${dataDir}`,
    )
  if (isOpenToOthers(dataDir))
    return mend(about, `${dataDir} may be entered by others than its owner.`, `chmod 700 ${dataDir}`)
  return good(about, `${dataDir} is for its owner alone.`)
}

/** Files with secrets that others may read. */
export function secretFiles(files: readonly string[]): DoctorFinding[] {
  return files.flatMap((file) => {
    if (!existsSync(file))
      return [mend('secrets', `${file} is named in the settings and not there.`, 'Make it, or correct the setting.')]
    const isOpen = isOpenToOthers(file)
    return [
      isOpen
        ? mend('secrets', `${file} may be read by others.`, `chmod 600 ${file}`)
        : good('secrets', `${file} is closed.`),
    ]
  })
}

/** @param chosen `LEDGER_FILE` */
export function ledger(dataDir: string, chosen: string | undefined): DoctorFinding {
  const about = 'ledger'
  if (chosen === 'none')
    return look(
      about,
      'There is no ledger: a restore brings back what was withdrawn.',
      'Remove LEDGER_FILE=none (docs/backup.md).',
    )
  const file = chosen ? resolve(chosen) : `${resolve(dataDir)}.ledger`
  if (file.startsWith(resolve(dataDir) + sep))
    return mend(
      about,
      `${file} is in the data folder, and goes back in time with it.`,
      'Set LEDGER_FILE to a place outside of DATA_DIR.',
    )
  if (!mayWrite(existsSync(file) ? file : dirname(file)))
    return mend(about, `${file} cannot be written to.`, 'Give its folder to this user, or set LEDGER_FILE.')
  if (existsSync(file) && !existsSync(`${file}.key`))
    return mend(
      about,
      `${file} has lost its key.`,
      'Put back the file that ends in .key: they belong together (docs/backup.md).',
    )
  return good(about, `${file} can be written to.`)
}
