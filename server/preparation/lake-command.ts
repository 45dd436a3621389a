import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { SetupError } from './setup-error.ts'

export const lakeScript = join(import.meta.dirname, '..', '..', 'packages', 'lake', 'source', 'cli.ts')

/**
 * Runs one command of the lake's command line and gives its standard output.
 * @throws SetupError with what the command said on its error output
 */
export async function lakeCommand(dataDir: string, args: readonly string[]): Promise<string> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', lakeScript, ...args, '--data', dataDir],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let output = ''
  let problems = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (problems += text))
  const code = await new Promise<number | null>((done, failed) => child.on('error', failed).on('close', done))
  if (code !== 0) throw new SetupError(problems.trim())
  return output.trim()
}
