import { spawn, spawnSync } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { alone } from '../../test/without-network.ts'

/** Words that run a command where there is this machine alone: it reaches itself, and nobody else. Needs root, unshare and ip. */
export const withoutNetwork = (command: readonly string[]): [string, ...string[]] => ['unshare', ...alone, ...command]

/** Whether a command there reaches nobody, as it should. */
export function isAlone(): boolean {
  const [program, ...words] = withoutNetwork(['ip', '-oneline', 'link'])
  const { status, stdout } = spawnSync(program, words, { encoding: 'utf8' })
  return status === 0 && /^1: lo: .*\bUP\b[^\n]*\n$/.test(stdout)
}

/** Asks an address from where a process is: nobody else gets there. @param pid of the process */
export async function askBeside(pid: number, url: string): Promise<{ readonly status: number; readonly body: string }> {
  const script = 'const a = await fetch(process.argv[1]); console.log(a.status); console.log(await a.text())'
  const words = ['-t', String(pid), '--net', 'node', '--input-type=module', '-e', script, url]
  const child = spawn('nsenter', words, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [status = '', ...body] = (await text(child.stdout)).split('\n')
  return { status: Number(status), body: body.join('\n') }
}
