import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { rooms } from './rooms.ts'

/** One file or folder that leans on another one. Both are paths from the project's root. */
export interface Arrow {
  readonly from: string
  readonly to: string
}

export interface Tree {
  /** Every file with code, also one that imports nothing. */
  readonly files: readonly string[]
  /** Every import of a file of ours by another, types included. */
  readonly imports: readonly Arrow[]
}

const Cruise = z.object({
  modules: z.array(z.object({ source: z.string(), dependencies: z.array(z.object({ resolved: z.string() })) })),
})

const root = join(import.meta.dirname, '..', '..')

/** Reads who imports whom from the files themselves, as dependency-cruiser sees it: the same reading that the rules judge. */
export async function readTree(): Promise<Tree> {
  const command = join(root, 'node_modules', '.bin', 'depcruise')
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...rooms, '--output-type', 'json'], {
    cwd: root,
    maxBuffer: 64 * 2 ** 20,
    timeout: 120_000,
  })
  const { modules } = Cruise.parse(JSON.parse(stdout))
  const isOurs = (path: string) => rooms.some((room) => path.startsWith(`${room}/`))
  const ours = modules.filter(({ source }) => isOurs(source))
  return {
    files: ours.map(({ source }) => source).toSorted(),
    imports: ours.flatMap(({ source, dependencies }) =>
      dependencies.flatMap(({ resolved }) => (isOurs(resolved) ? [{ from: source, to: resolved }] : [])),
    ),
  }
}
