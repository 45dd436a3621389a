import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { promisify } from 'node:util'

const execute = promisify(execFile)
/** How long one command may take. Milliseconds. */
const patience = 120_000

/** The package as a stranger has it: packed, and installed into a folder that has nothing else. */
export interface PackedLake {
  readonly folder: string
  /** Runs a command in that folder; gives its standard output. @throws when it fails or takes two minutes */
  run(command: string, words: readonly string[], input?: string): Promise<string>
  /** Runs a command of the package as a script of that folder does: `npx` takes a second to find what is there. */
  lake(words: readonly string[], input?: string): Promise<string>
  /** Starts the lake of the package. */
  serve(words: readonly string[]): Promise<{ readonly url: string; stop(): Promise<void> }>
  remove(): Promise<void>
}

export async function installPackedLake(): Promise<PackedLake> {
  const folder = await mkdtemp(join(tmpdir(), 'nap1325-packed-'))
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    NODE_COMPILE_CACHE: undefined,
    LAKE_CONFIG: undefined,
    DATA_DIR: undefined,
    PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
  }
  const run: PackedLake['run'] = async (command, words, input = '') => {
    const running = execute(command, words, { cwd: folder, env, timeout: patience })
    running.child.stdin?.end(input)
    return (await running).stdout.trim()
  }
  const packing = ['pack', join(process.cwd(), 'packages', 'lake'), '--pack-destination', folder, '--json']
  const packed = await run('npm', packing)
  const [{ filename }] = JSON.parse(packed.slice(packed.indexOf('[')))
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${filename}`])
  const command = join(folder, 'node_modules', '.bin', 'nap1325-lake')
  return {
    folder,
    run,
    lake: (words, input) => run(command, words, input),
    async serve(words) {
      const child = spawn(command, ['serve', '--port', '0', ...words], {
        cwd: folder,
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const ended = once(child, 'close')
      const lines = createInterface({ input: child.stdout })
      const [line] = await once(lines, 'line', { signal: AbortSignal.timeout(30_000) })
      return {
        url: JSON.parse(String(line)).listening,
        async stop() {
          child.kill()
          await ended
        },
      }
    },
    remove: () => rm(folder, { recursive: true }),
  }
}
