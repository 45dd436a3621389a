import { EnvError, readEnv } from '@/sanity/env'

const problemOf = (variables: Record<string, string>): string => {
  try {
    readEnv(variables)
    return ''
  } catch (error) {
    return error instanceof EnvError ? error.message : String(error)
  }
}

test('without a folder no backups are made', () => {
  expect(readEnv({ BACKUP_EVERY_HOURS: '12' }).backups).toBeUndefined()
})

test('with one, each has a passphrase and an end', () => {
  const given = { BACKUP_DIR: '/backups', BACKUP_PASSPHRASE_FILE: '/etc/phrase' }
  const usual = { folder: '/backups', everyHours: 24, daily: 7, weekly: 4, days: 35, isSealed: true }
  expect(readEnv(given).backups).toEqual(usual)
  expect(readEnv({ ...given, BACKUP_KEEP_DAYS: '14' }).backups).toEqual({ ...usual, days: 14 })
  expect(readEnv({ BACKUP_DIR: '/backups', BACKUP_WITHOUT_PASSPHRASE: 'true' }).backups?.isSealed).toBe(false)
})

test.each([
  [{ BACKUP_DIR: '/backups' }, /BACKUP_PASSPHRASE_FILE is missing/],
  [{ BACKUP_DIR: '/backups', BACKUP_PASSPHRASE: 'short' }, /BACKUP_PASSPHRASE must have at least 12/],
  [{ BACKUP_KEEP_DAYS: '0' }, /BACKUP_KEEP_DAYS must be a number from 1/],
  [{ BACKUP_EVERY_HOURS: 'often' }, /BACKUP_EVERY_HOURS must be a number from 1 to 720/],
  [{ BACKUP_WITHOUT_PASSPHRASE: 'yes' }, /either true or false/],
])('%j is refused in a sentence', (variables, sentence) => {
  expect(problemOf(variables)).toMatch(sentence)
})
