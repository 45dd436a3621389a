import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { mutated, type Mutant } from './mutant.ts'

/** A copy of the project to make changes in: an interrupted run leaves nothing changed here. */
export interface Copy {
  readonly folder: string
  /** Makes one change, runs, and takes it back. */
  with<T>(mutant: Mutant, run: () => Promise<T>): Promise<T>
  remove(): Promise<void>
}

const leftOut = new Set(['node_modules', '.git', '.next', '.data', '.tmp'])

export async function makeCopy(root: string): Promise<Copy> {
  const folder = await mkdtemp(join(tmpdir(), 'nap1325-mutate-'))
  await cp(root, folder, { recursive: true, filter: (path) => !leftOut.has(relative(root, path)) })
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  return {
    folder,
    async with(mutant, run) {
      const file = join(folder, mutant.file)
      const text = await readFile(file, 'utf8')
      await writeFile(file, mutated(text, mutant))
      try {
        return await run()
      } finally {
        await writeFile(file, text)
      }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
