import { z } from 'zod'

/** How the running site makes backups; without a folder it makes none. */
export interface BackupSettings {
  readonly folder: string
  readonly everyHours: number
  /** Of how many days, and of how many weeks, the newest is kept. */
  readonly daily: number
  readonly weekly: number
  /** No backup is kept for longer than so many days. */
  readonly days: number
  /** Whether a passphrase keeps others from reading it. */
  readonly isSealed: boolean
}

/** A variable that is a whole number. */
type Reading = (name: string, from: number, to: number, usual: number) => z.ZodType<number>

/** The variables about backups. A passphrase is only looked for here: the command that makes backups reads it itself. */
export const backupVariables = (wholeNumber: Reading) => ({
  BACKUP_DIR: z.string().optional(),
  BACKUP_EVERY_HOURS: wholeNumber('BACKUP_EVERY_HOURS', 1, 720, 24),
  BACKUP_KEEP_DAILY: wholeNumber('BACKUP_KEEP_DAILY', 0, 366, 7),
  BACKUP_KEEP_WEEKLY: wholeNumber('BACKUP_KEEP_WEEKLY', 0, 520, 4),
  BACKUP_KEEP_DAYS: wholeNumber('BACKUP_KEEP_DAYS', 1, 3650, 35),
  BACKUP_PASSPHRASE: z.string().min(12, 'BACKUP_PASSPHRASE must have at least 12 characters').optional(),
  BACKUP_PASSPHRASE_FILE: z.string().optional(),
  BACKUP_WITHOUT_PASSPHRASE: z
    .enum(['true', 'false'], 'BACKUP_WITHOUT_PASSPHRASE is either true or false')
    .default('false'),
})

interface BackupValues {
  readonly BACKUP_DIR?: string | undefined
  readonly BACKUP_EVERY_HOURS: number
  readonly BACKUP_KEEP_DAILY: number
  readonly BACKUP_KEEP_WEEKLY: number
  readonly BACKUP_KEEP_DAYS: number
  readonly BACKUP_PASSPHRASE?: string | undefined
  readonly BACKUP_PASSPHRASE_FILE?: string | undefined
  readonly BACKUP_WITHOUT_PASSPHRASE: 'true' | 'false'
}

/** @returns a sentence when something is missing */
export function backupsOf(values: BackupValues): BackupSettings | string | undefined {
  const { BACKUP_DIR: folder, BACKUP_PASSPHRASE, BACKUP_PASSPHRASE_FILE } = values
  if (!folder) return undefined
  const isSealed = values.BACKUP_WITHOUT_PASSPHRASE === 'false'
  if (isSealed && !BACKUP_PASSPHRASE && !BACKUP_PASSPHRASE_FILE)
    return 'BACKUP_PASSPHRASE_FILE is missing: with BACKUP_DIR the site makes backups, which hold drafts, consent and accounts; name a file with a passphrase, or set BACKUP_WITHOUT_PASSPHRASE=true'
  return {
    folder,
    everyHours: values.BACKUP_EVERY_HOURS,
    daily: values.BACKUP_KEEP_DAILY,
    weekly: values.BACKUP_KEEP_WEEKLY,
    days: values.BACKUP_KEEP_DAYS,
    isSealed,
  }
}
