import { fork, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { lakeScript } from '../../server/preparation/lake-command.ts'
import { pagesHeap } from '../../server/processes/heap-flags.js'

const root = join(import.meta.dirname, '..', '..')

/** Longest that one of the lake's commands takes, or a script until it listens. Milliseconds. */
const longestCommand = 120_000

/** Longest that the site takes until its pages are ready, with a production build before. Milliseconds. */
const longestStart = 600_000

const Said = z.object({ listening: z.string() })

export interface Running {
  readonly url: string
  readonly child: ChildProcess
  stop(): Promise<void>
}

/** Runs one command of the lake's command line and gives what it printed. */
export function lakeCommand(dataDir: string, ...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [lakeScript, ...words, '--data', dataDir], {
    encoding: 'utf8',
    timeout: longestCommand,
  })
  if (status !== 0) throw new Error(stderr || `${words.join(' ')} did not end in ${longestCommand / 1000} s.`)
  return stdout.trim()
}

/**
 * A lake alone, or the pages without a front: our own scripts that tell where they listen.
 * @param script path from the project's root
 * @param patience how long it may take until it listens, in milliseconds
 * @throws Error when it ends before, or takes longer; then it runs no more
 */
export async function runScript(
  script: string,
  args: string[],
  env: Record<string, string>,
  patience = longestCommand,
): Promise<Running> {
  const child = fork(resolve(root, script), args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const tooLate = `did not say where it listens in ${patience / 1000} s`
  const url = await started(child, patience, script, tooLate, (done) => {
    child.once('message', (message) => done(Said.parse(message).listening))
  })
  return { url, child, stop: () => endProcess(child) }
}

/** The whole site as `npm start` runs it, until its pages are ready. */
export async function runSite(env: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, [...pagesHeap, join(root, 'server', 'start.ts')], {
    cwd: root,
    env: { ...process.env, PORT: '0', SITE_URL: '', HOST: '', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const tooLate = `had no pages ready in ${longestStart / 1000} s`
  const url = await started(child, longestStart, 'The site', tooLate, (done) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
        if (output.includes('pages are ready (')) done(/Site {5}([^\s"]+)/.exec(output)?.[1] ?? '')
      })
  }).catch((error: unknown) => {
    throw new Error(`The site did not start:\n${output}`, { cause: error })
  })
  return { url, child, stop: () => endProcess(child) }
}

/**
 * Asks a process to end, and kills it when it has not ended in time.
 * @param patience milliseconds
 */
export async function endProcess(child: ChildProcess, patience = 15_000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const deadline = setTimeout(() => child.kill('SIGKILL'), patience)
  await ended
  clearTimeout(deadline)
}

/** Waits for what a process has to say first; one that does not say it is ended. */
async function started(
  child: ChildProcess,
  patience: number,
  name: string,
  tooLate: string,
  listen: (done: (url: string) => void) => void,
): Promise<string> {
  const first = Promise.withResolvers<string>()
  const deadline = setTimeout(() => first.reject(new Error(`${name} ${tooLate}.`)), patience)
  child.once('error', first.reject)
  child.once('exit', (code, signal) => first.reject(new Error(`${name} ended before it listened: ${code ?? signal}.`)))
  listen(first.resolve)
  try {
    return await first.promise
  } catch (error) {
    await endProcess(child)
    throw error
  } finally {
    clearTimeout(deadline)
  }
}
