import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { SanityClient } from '@sanity/client'
import { clientAt } from '../../bench/client-at.ts'
import { lakeCommand } from '../../bench/processes.ts'
import { ensureBuild } from '../../../server/preparation/build.ts'
import { pagesHeap } from '../../../server/processes/heap-flags.js'
import { commandOf, tree } from './process-tree.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** Milliseconds. */
const longestStart = 400_000

export interface SiteProcess {
  readonly url: string
  readonly pid: number
  readonly output: () => string
  /** Processes of the site whose command line says this. */
  processes(name: RegExp): number[]
  /** Asks it to stop, and ends it when it does not. */
  stop(): Promise<void>
  /** Ends all of it at once: a power cut. */
  kill(): Promise<void>
}

export interface StartOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Whether to wait until every page is rendered. */
  readonly isWarm?: boolean
}

/**
 * The whole site as `npm start` runs it in production, on this machine only.
 * @throws Error with what it printed, when it ends or is not there in time
 */
export async function startSite(dataDir: string, { env = {}, isWarm = true }: StartOptions = {}): Promise<SiteProcess> {
  // Before its time begins: how long a build takes is the machine's.
  await ensureBuild(root, (line) => console.log(`  ${line}`))
  const child = spawn(process.execPath, [...pagesHeap, join(root, 'server', 'start.ts')], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      SITE_URL: '',
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that signals reach all of it and nothing else.
    detached: true,
  })
  const { pid } = child
  if (pid === undefined) throw new Error('The site could not be started.')
  process.on('exit', () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-pid, 'SIGKILL')
  })
  const output = await printed(child, isWarm ? 'pages are ready (' : 'Ctrl-C stops everything.')
  const [, url = ''] = /Site {5}([^\s"]+)/.exec(output()) ?? []
  return {
    // One family of addresses: `localhost` may be two.
    url: url.replace('localhost', '127.0.0.1'),
    pid,
    output,
    processes: (name) =>
      tree(pid)
        .slice(1)
        .filter((each) => name.test(commandOf(each))),
    async stop() {
      await ended(
        child,
        () => process.kill(-pid, 'SIGINT'),
        () => process.kill(-pid, 'SIGKILL'),
      )
    },
    async kill() {
      await ended(child, () => process.kill(-pid, 'SIGKILL'))
    },
  }
}

/** Waits until it has printed these words. */
async function printed(child: ChildProcess, words: string): Promise<() => string> {
  let output = ''
  await new Promise<void>((done, failed) => {
    const give = (error?: Error) => {
      clearTimeout(deadline)
      if (error) failed(error)
      else done()
    }
    const deadline = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      give(new Error(`The site was not there in time:\n${output}`))
    }, longestStart)
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text
        if (output.includes(words)) give()
      })
    child.once('exit', () => give(new Error(output)))
  })
  return () => output
}

async function ended(child: ChildProcess, ask: () => void, force = ask): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  ask()
  const deadline = setTimeout(force, 60_000)
  await exit
  clearTimeout(deadline)
}

/** A client with a new token, made by the command line next to the site. */
export function clientFor(dataDir: string, apiHost: string, role: 'viewer' | 'editor'): SanityClient {
  const token = lakeCommand(dataDir, 'token', 'create', '--role', role, '--label', `prove ${crypto.randomUUID()}`)
  return clientAt(apiHost, token, { perspective: 'raw', maxRetries: 0, timeout: 20_000 })
}

const seedFile = join(root, 'sanity', 'seed', 'production.ndjson')

/** A folder with the first content, and no site on it yet. */
export function makeContent(dataDir: string): void {
  lakeCommand(dataDir, 'dataset', 'create', 'production', '--visibility', 'private')
  lakeCommand(dataDir, 'import', seedFile)
}
