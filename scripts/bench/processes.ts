import { fork, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

export interface Running {
  readonly url: string
  readonly child: ChildProcess
  stop(): Promise<void>
}

/** Runs one command of the lake's command line and gives what it printed. */
export function lakeCommand(dataDir: string, ...words: string[]): string {
  const script = join(root, 'packages', 'lake', 'source', 'cli.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words, '--data', dataDir], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return stdout.trim()
}

/** A lake alone, or the pages without a front: our own scripts that tell where they listen. */
export async function runScript(script: string, args: string[], env: Record<string, string>): Promise<Running> {
  const child = fork(join(root, script), args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [message] = await once(child, 'message')
  return { url: String(message.listening), child, stop: () => end(child) }
}

/** The whole site as `npm start` runs it, until its pages are ready. */
export async function runSite(env: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, [join(root, 'server', 'start.ts')], {
    cwd: root,
    env: { ...process.env, PORT: '0', SITE_URL: '', HOST: '', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  await new Promise<void>((done, failed) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
        if (output.includes('pages are ready (')) done()
      })
    child.once('exit', () => failed(new Error(`The site did not start:\n${output}`)))
  })
  const [, url = ''] = /Site {5}(\S+)/.exec(output) ?? []
  return { url, child, stop: () => end(child) }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
