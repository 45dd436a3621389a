#!/usr/bin/env node
import { BucketError } from './bucket/bucket-error.ts'
import { BackupError } from './backup/backup-error.ts'
import { UsageError } from './cli/arguments.ts'
import { commands, help } from './cli/commands.ts'
import { lakeSettings, roleNames } from './cli/settings.ts'
import { OptionsError } from './options/settle-options.ts'
import { ApiError } from './protocol/api-error.ts'
import { DataFolderError } from './storage/data-folder.ts'

async function main([first = '', second = '', ...rest]: readonly string[]): Promise<void> {
  if (first === '' || first === '--help' || first === 'help') {
    process.stdout.write(helpText())
    return
  }
  const twoWords = commands[`${first} ${second}`]
  const oneWord = commands[first]
  if (twoWords) await twoWords(rest)
  else if (oneWord) await oneWord(second === '' ? rest : [second, ...rest])
  else throw new UsageError(`There is no command "${first} ${second}".\n\n${helpText()}`)
}

function helpText(): string {
  return help(roleNames(lakeSettings({})))
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const isMistake = error instanceof UsageError || error instanceof OptionsError
  const isExpected =
    isMistake ||
    error instanceof ApiError ||
    error instanceof DataFolderError ||
    error instanceof BackupError ||
    error instanceof BucketError
  const isSystem = error instanceof Error && 'code' in error
  process.stderr.write(
    isExpected || isSystem
      ? `lake: ${error.message}\n`
      : `lake: ${String(error instanceof Error ? error.stack : error)}\n`,
  )
  process.exitCode = isMistake ? 2 : 1
})
