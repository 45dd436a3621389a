import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const workspace = fileURLToPath(new URL('../../sanity/typegen', import.meta.url))
const cli = fileURLToPath(new URL('../../node_modules/@sanity/cli/bin/run.js', import.meta.url))

/**
 * Writes the types of all queries' results, as the schema and the queries stand now.
 * @throws when the CLI refuses the schema or a query; its own words are in the message
 */
export async function generateTypes({ types }: { types: URL }): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'typegen-'))
  // The CLI takes every path from its workspace on, absolute ones too.
  const schema = relative(workspace, join(folder, 'schema.json'))
  const variables = { TYPEGEN_SCHEMA: schema, TYPEGEN_TYPES: relative(workspace, fileURLToPath(types)) }
  try {
    await runCli(['schema', 'extract', '--path', schema], variables)
    await runCli(['typegen', 'generate'], variables)
    // Its name differs from run to run, and the check compares every character.
    const text = await readFile(types, 'utf8')
    await writeFile(types, text.replaceAll(schema, '../schema'))
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function runCli(words: readonly string[], variables: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, [cli, ...words], {
    cwd: workspace,
    // The CLI asks its makers about new versions and reports usage unless told not to.
    env: { ...process.env, ...variables, DO_NOT_TRACK: '1', CI: '1', NO_UPDATE_NOTIFIER: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  child.stdout.on('data', (part: Buffer) => said.push(part.toString()))
  child.stderr.on('data', (part: Buffer) => said.push(part.toString()))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`sanity ${words.join(' ')} failed:\n${said.join('')}`)
}
