import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface Load {
  readonly requestsPerSecond: number
  /** The slowest of a hundred. Milliseconds. */
  readonly p99: number
}

export interface LoadOptions {
  readonly connections: number
  /** How long. */
  readonly seconds: number
  /** Sent besides. */
  readonly headers?: Readonly<Record<string, string>>
  /** A file with the paths to ask for, one to a line, in place of the address's own. */
  readonly pages?: string
}

/**
 * Asks for one address, or for many at random, as a browser does, as fast as they are answered.
 * @throws when an answer was not a success, or wrk is not installed
 */
export async function load(url: string, { connections, seconds, headers = {}, pages }: LoadOptions): Promise<Load> {
  const random = pages === undefined ? [] : ['-s', join(import.meta.dirname, 'random-pages.lua')]
  const env = { ...process.env, ...(pages !== undefined && { PAGES: pages }) }
  const words = [
    ...random,
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
  ]
  const { stdout } = await run('wrk', words, { env })
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
