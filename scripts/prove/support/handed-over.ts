import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { ensureBuild } from '../../../server/preparation/build.ts'

const root = join(import.meta.dirname, '..', '..', '..')

export interface HandedOverSite {
  /** Starts it, and resolves when it serves readers. */
  start(): Promise<void>
  /** Asks it to end, as a service manager does, and gives its exit code. */
  stop(): Promise<number | null>
  output(): string
}

/**
 * Sites that are started one after the other on one listening socket, as systemd hands it over: each waits with it until it is
 * told to start. Nobody else holds the socket, so that it is closed with the last of them.
 */
export async function sitesOnOneSocket(
  count: number,
  dataDir: string,
): Promise<{ readonly url: string; readonly sites: readonly HandedOverSite[]; kill(): Promise<void> }> {
  // Before anybody's time begins: how long a build takes is the machine's.
  await ensureBuild(root, (line) => console.log(`  ${line}`))
  const holder = createServer()
  await new Promise<void>((done) => holder.listen(0, '127.0.0.1', done))
  const address = holder.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const descriptor = descriptorOf(holder)
  const children = Array.from({ length: count }, () =>
    spawn('sh', ['-c', 'read go && LISTEN_FDS=1 LISTEN_PID=$$ exec node scripts/run.mjs start'], {
      cwd: root,
      env: { ...process.env, PORT: String(port), SITE_URL: '', HOST: '', DATA_DIR: dataDir, LOG_FORMAT: 'plain' },
      stdio: ['pipe', 'pipe', 'pipe', descriptor],
      detached: true,
    }),
  )
  const sites = children.map(siteOf)
  holder.close()
  return {
    url: `http://127.0.0.1:${port}`,
    sites,
    async kill() {
      for (const child of children)
        if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
          const ended = once(child, 'exit')
          process.kill(-child.pid, 'SIGKILL')
          await ended
        }
    },
  }
}

/** Node hands a socket to a child by its number, which it does not tell of a server. */
function descriptorOf(holder: object): number {
  const handle: unknown = '_handle' in holder ? holder._handle : null
  if (typeof handle === 'object' && handle !== null && 'fd' in handle && typeof handle.fd === 'number') return handle.fd
  throw new Error('This Node does not tell the descriptor of a server.')
}

function siteOf(child: ChildProcess): HandedOverSite {
  let output = ''
  const serves = new Promise<void>((done, failed) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text
        if (output.includes('Ctrl-C stops everything.')) done()
      })
    child.once('exit', () => failed(new Error(`The site ended:\n${output}`)))
  })
  serves.catch(() => {})
  return {
    async start() {
      child.stdin?.end('go\n')
      await serves
    },
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      return child.exitCode
    },
    output: () => output,
  }
}
