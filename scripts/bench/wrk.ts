import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface Load {
  readonly requestsPerSecond: number
  /** The slowest of a hundred. Milliseconds. */
  readonly p99: number
}

/**
 * Asks for one address, as a browser does, as fast as it is answered.
 * @param seconds how long
 * @param headers sent besides
 * @throws when an answer was not a success, or wrk is not installed
 */
export async function load(
  url: string,
  { connections, seconds, headers }: { connections: number; seconds: number; headers: Record<string, string> },
): Promise<Load> {
  const { stdout } = await run('wrk', [
    '-t1',
    `-c${connections}`,
    `-d${seconds}s`,
    '--timeout',
    '30s',
    '--latency',
    '-H',
    'accept-encoding: gzip, deflate, br, zstd',
    ...Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
    url,
  ])
  const wrong = /Non-2xx or 3xx responses: \d+|Socket errors: .*/.exec(stdout)
  if (wrong) throw new Error(`${url}: ${wrong[0]}`)
  const [, rate = ''] = /Requests\/sec:\s+([\d.]+)/.exec(stdout) ?? []
  const [, value = '', unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? []
  const milliseconds = { us: 0.001, ms: 1, s: 1000 }[unit]
  if (!rate || milliseconds === undefined) throw new Error(`wrk said what cannot be read:\n${stdout}`)
  return { requestsPerSecond: Number(rate), p99: Number(value) * milliseconds }
}

/** Whether a program can be started. */
export async function has(program: string, versionFlag: string): Promise<boolean> {
  try {
    await run(program, [versionFlag])
    return true
  } catch (error) {
    // Some print their version and end with 1; only a program that is not there cannot be started.
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT')
  }
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
