import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The lake's command line, from the project's root. */
export const lakeScript = 'packages/lake/source/cli.ts'

/** Runs a command of the lake in a process of its own, as an operator does. */
export function runCommand(dataDir: string, words: readonly string[], input = '') {
  // Node keeps what it compiled, so that the tenth command of a test starts faster than the first.
  const cache = join(tmpdir(), 'nap1325-compile-cache')
  const env = { ...process.env, NODE_OPTIONS: '', NODE_COMPILE_CACHE: cache, DATA_DIR: dataDir }
  const { status, stdout, stderr } = spawnSync(process.execPath, [lakeScript, ...words], {
    input,
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
