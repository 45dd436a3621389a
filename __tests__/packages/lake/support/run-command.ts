import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

/** The lake's command line, from the project's root. */
export const lakeScript = 'packages/lake/source/cli.ts'

/** Runs a command of the lake in a process of its own, as an operator does. */
export function runCommand(dataDir: string, words: readonly string[], input = '') {
  const env = { ...process.env, NODE_OPTIONS: '', DATA_DIR: dataDir }
  const { status, stdout, stderr } = spawnSync(process.execPath, [lakeScript, ...words], {
    input,
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** Starts a command beside whatever this process does meanwhile. */
export function startCommand(dataDir: string, words: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const env = { ...process.env, NODE_OPTIONS: '', DATA_DIR: dataDir, ...more }
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', lakeScript, ...words], { env })
  child.stdin.end()
  const said = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return {
    /** As a crash ends it. */
    kill: () => void child.kill('SIGKILL'),
    /** @returns its exit code, `null` when it was killed */
    async ended() {
      const [stdout, stderr] = await said
      return { status: child.exitCode, stdout, stderr }
    },
  }
}
