import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..', '..')

/** The first site builds, with two cores under load. Milliseconds. */
const longestStart = 400_000

export interface StartedSite {
  readonly url: string
  /** Signs in to Studio once; empty but at the first start of a folder. */
  readonly signInLink: string
  /** Everything it printed so far. */
  output(): string
  /** Asks it to stop, as Ctrl-C in a terminal does, and gives its exit code. */
  interrupt(): Promise<number | null>
  /** Ends all of its processes at once, without asking: a power cut. */
  kill(): Promise<void>
}

/**
 * Runs `npm start`'s command as a person would, on a free port, until it has printed its addresses.
 * @param settings variables beside those
 */
export async function startSite(dataDir: string, settings: Record<string, string> = {}): Promise<StartedSite> {
  const child = spawn('node', ['scripts/run.mjs', 'start'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', SITE_URL: '', HOST: '', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that signals reach all of it and nothing else.
    detached: true,
  })
  let output = ''
  const ended = once(child, 'exit')
  const signal = (name: NodeJS.Signals) => {
    if (child.pid !== undefined) process.kill(-child.pid, name)
  }
  await new Promise<void>((done, failed) => {
    const tooLate = () => {
      signal('SIGKILL')
      failed(new Error(`The site was not there after ${longestStart / 1000} s:\n${output}`))
    }
    const deadline = setTimeout(tooLate, longestStart)
    child.once('exit', () => clearTimeout(deadline))
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
        if (!output.includes('Ctrl-C stops everything.')) return
        clearTimeout(deadline)
        done()
      })
    child.once('exit', () => failed(new Error(`The site did not start:\n${output}`)))
  })
  return {
    url: found(output, /Site {5}([^\s"]+)/),
    signInLink: /Sign in {2}(http[^\s"]+)/.exec(output)?.[1] ?? '',
    output: () => output,
    async interrupt() {
      signal('SIGINT')
      await ended
      return child.exitCode
    },
    async kill() {
      signal('SIGKILL')
      await ended
    },
  }
}

function found(output: string, pattern: RegExp): string {
  const [, word] = pattern.exec(output) ?? []
  if (word === undefined) throw new Error(`The site did not print what was looked for (${pattern}):\n${output}`)
  return word
}
