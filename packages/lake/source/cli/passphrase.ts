import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { UsageError } from './arguments.ts'

/** A backup outlives those who made it: a passphrase that can be guessed is none. */
const shortest = 12

/**
 * The passphrase of a backup, from where no list of processes and no shell history shows it.
 * @throws UsageError when there is none, or it is too short
 */
export async function passphraseFrom(values: {
  readonly 'passphrase-file'?: string | undefined
  readonly 'passphrase-stdin': boolean
}): Promise<string> {
  const file = values['passphrase-file'] ?? (process.env.BACKUP_PASSPHRASE_FILE || undefined)
  const given = values['passphrase-stdin']
    ? await text(process.stdin)
    : file === undefined
      ? process.env.BACKUP_PASSPHRASE
      : readFileSync(file, 'utf8')
  const passphrase = (given ?? '').replace(/\r?\n$/, '')
  if (passphrase.length >= shortest) return passphrase
  throw new UsageError(
    given === undefined || given === ''
      ? 'A backup has a passphrase: --passphrase-file FILE, --passphrase-stdin, or the variable BACKUP_PASSPHRASE or ' +
          'BACKUP_PASSPHRASE_FILE. To do without: --no-passphrase.'
      : `The passphrase of a backup has at least ${shortest} characters.`,
  )
}
