import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { SetupError } from './setup-error.ts'

const root = join(import.meta.dirname, '..', '..')

export const lakeScript = join(root, 'packages', 'lake', 'source', 'cli.ts')
/** What the lake is told of this site: its name, its roles, how its command line is called. */
export const lakeConfig = join(root, 'lake.config.json')

const words = (dataDir: string, args: readonly string[]) => [
  '--disable-warning=ExperimentalWarning',
  lakeScript,
  ...args,
  '--data',
  dataDir,
  '--config',
  lakeConfig,
]

interface LakeCommandOptions {
  readonly signal?: AbortSignal
  readonly variables?: Readonly<Record<string, string | undefined>>
}

/**
 * Runs one command of the lake's command line and gives its standard output.
 * @param options `signal` ends it; `variables` come beside those of this process
 * @throws SetupError with what the command said on its error output
 */
export async function lakeCommand(
  dataDir: string,
  args: readonly string[],
  { signal, variables }: LakeCommandOptions = {},
): Promise<string> {
  const env: NodeJS.ProcessEnv = { ...process.env, ...variables }
  const child = spawn(process.execPath, words(dataDir, args), { stdio: ['ignore', 'pipe', 'pipe'], env, signal })
  let output = ''
  let problems = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (problems += text))
  const code = await new Promise<number | null>((done, failed) => child.on('error', failed).on('close', done))
  // Before the problem it may have said how far it was.
  if (code !== 0) throw new SetupError(problems.slice(Math.max(0, problems.search(/^lake: /m))).trim())
  return output.trim()
}

/** Runs one command of the lake's command line for the person at the terminal. Returns its exit code. */
export function lakeCommandAtTerminal(dataDir: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, words(dataDir, args), { stdio: 'inherit' })
  return new Promise((done, failed) => child.on('error', failed).on('close', (code) => done(code ?? 1)))
}
