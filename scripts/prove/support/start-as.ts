import { spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * `npm start`'s command as another user, until it serves readers.
 * @param user its number, which is that of its group too
 */
export async function startAs(user: number, cwd: string, env: Readonly<Record<string, string>>) {
  const child = spawn('node', ['scripts/run.mjs', 'start'], {
    cwd,
    uid: user,
    gid: user,
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
    url: url.replace('localhost', '127.0.0.1'),
    output: () => output,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}
