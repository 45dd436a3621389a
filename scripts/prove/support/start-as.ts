import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { withoutNetwork } from './without-network.ts'

/**
 * `npm start`'s command as another user and without a network, until it serves readers.
 * @param user its number, which is that of its group too
 */
export async function startAs(user: number, cwd: string, env: Readonly<Record<string, string>>) {
  const become = ['setpriv', `--reuid=${user}`, `--regid=${user}`, '--clear-groups']
  // Each of these becomes the next: the process that is started is the site.
  const [program, ...words] = withoutNetwork([...become, 'node', 'scripts/run.mjs', 'start'])
  const child = spawn(program, words, {
    cwd,
    env: { NODE_ENV: 'production', PATH: process.env.PATH, LOG_FORMAT: 'plain', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let output = ''
  await new Promise<void>((done, failed) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
        if (output.includes('Ctrl-C stops everything.')) done()
      })
    child.once('exit', () => failed(new Error(`It did not start:\n${output}`)))
  })
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return child.exitCode
    const ended = once(child, 'exit')
    process.kill(signal === 'SIGKILL' ? -child.pid : child.pid, signal)
    await ended
    return child.exitCode
  }
  const [, url = ''] = /Site {5}(\S+)/.exec(output) ?? []
  return {
    pid: child.pid ?? 0,
    url: url.replace('localhost', '127.0.0.1'),
    output: () => output,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}
