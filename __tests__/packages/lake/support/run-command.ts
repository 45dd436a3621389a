import { spawnSync } from 'node:child_process'

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
