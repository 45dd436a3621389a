import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline/promises'
import { createClient, type SanityClient } from '@sanity/client'
import { lakeScript } from '../../server/preparation/lake-command.ts'

/** Longest that a command takes, and a lake until it listens or ends. Milliseconds. */
const longest = 120_000

const node = ['--disable-warning=ExperimentalWarning', lakeScript]

/** One command of the lake's command line; its output without the line's end. */
export function lakeCommand(dataDir: string, args: readonly string[]): string {
  const env = { ...process.env, NODE_OPTIONS: '' }
  return execFileSync(process.execPath, [...node, ...args, '--data', dataDir], {
    encoding: 'utf8',
    env,
    timeout: longest,
  }).trim()
}

export interface LakeProcess {
  readonly url: string
  readonly pid: number
  client(token: string): SanityClient
  /** What it wrote to its log so far. */
  log(): string
  stop(signal?: NodeJS.Signals): Promise<void>
}

/**
 * A lake in a process of its own, on any free port, as `npm run lake -- serve` runs it. Rejects when it ends instead.
 * @param before a command that runs it, with its arguments
 */
export async function startLakeProcess(dataDir: string, before: readonly string[] = []): Promise<LakeProcess> {
  const [command = '', ...args] = [...before, process.execPath, ...node, 'serve', '--port', '0', '--data', dataDir]
  const child = spawn(command, args, {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text))
  const ended = once(child, 'close')
  const lines = createInterface({ input: child.stdout })
  const first = await Promise.race([
    once(lines, 'line', { signal: AbortSignal.timeout(longest) }),
    ended.then(() => null),
  ])
    // One that says nothing is not left running.
    .catch((error: unknown) => {
      child.kill('SIGKILL')
      throw new Error(`The lake did not say where it listens in ${longest / 1000} s: ${log}`, { cause: error })
    })
  if (!first) throw new Error(`The lake ended before it listened: ${log}`)
  const { listening: url } = JSON.parse(String(first[0]))
  return {
    url,
    pid: child.pid ?? 0,
    client: (token) =>
      createClient({
        projectId: 'nap1325',
        dataset: 'production',
        apiVersion: '2026-03-01',
        apiHost: url,
        useProjectHostname: false,
        useCdn: false,
        perspective: 'raw',
        maxRetries: 0,
        token,
      }),
    log: () => log,
    async stop(signal = 'SIGTERM') {
      child.kill(signal)
      const deadline = setTimeout(() => child.kill('SIGKILL'), longest)
      await ended
      clearTimeout(deadline)
    },
  }
}
