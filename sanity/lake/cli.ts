import { createToken, createUser, setPassword, signInLink } from './cli/accounts.ts'
import { UsageError } from './cli/arguments.ts'
import { roles } from './auth/viewer.ts'
import { createDataset, exportFile, importFile, listDatasets } from './cli/datasets.ts'
import { serve } from './cli/serve.ts'
import { ApiError } from './http/api-error.ts'
import { DataFolderError } from './storage/data-folder.ts'

const help = `The embedded content lake. All commands take --data DIR (default: $DATA_DIR, else .data).

  serve [--port N] [--host H] [--allow-origin O]… [--public-url U]
  user create EMAIL --role R [--name N] [--password-stdin] [--if-nobody]
  user password EMAIL                     reads the new password from standard input
  token create --role R [--label L] [--replace]
  sign-in-link EMAIL --studio URL [--if-there]
  dataset create NAME [--visibility public|private]
  dataset list
  import FILE [--dataset D] [--replace]
  export FILE [--dataset D]

Roles: ${roles.join(', ')}. Authors write drafts and publish nothing.
`

const commands: Readonly<Record<string, (args: readonly string[]) => void | Promise<void>>> = {
  serve,
  'user create': createUser,
  'user password': setPassword,
  'token create': createToken,
  'sign-in-link': signInLink,
  'dataset create': createDataset,
  'dataset list': listDatasets,
  import: importFile,
  export: exportFile,
}

async function main([first = '', second = '', ...rest]: readonly string[]): Promise<void> {
  if (first === '' || first === '--help' || first === 'help') {
    process.stdout.write(help)
    return
  }
  const twoWords = commands[`${first} ${second}`]
  const oneWord = commands[first]
  if (twoWords) await twoWords(rest)
  else if (oneWord) await oneWord(second === '' ? rest : [second, ...rest])
  else throw new UsageError(`There is no command "${first} ${second}".\n\n${help}`)
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const isExpected = error instanceof UsageError || error instanceof ApiError || error instanceof DataFolderError
  const isSystem = error instanceof Error && 'code' in error
  process.stderr.write(
    isExpected || isSystem
      ? `lake: ${error.message}\n`
      : `lake: ${String(error instanceof Error ? error.stack : error)}\n`,
  )
  process.exitCode = error instanceof UsageError ? 2 : 1
})
