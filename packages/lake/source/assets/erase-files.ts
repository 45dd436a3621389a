import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Erases files, durably: it is done when this returns, as a part of a commit is. What is not there need not be erased.
 * @param pathOf where something is; `false` for what cannot be there
 * @returns what could not be erased
 */
export function eraseFiles<File>(files: readonly File[], pathOf: (file: File) => string | false): readonly File[] {
  const present = files.flatMap((file) => {
    const path = pathOf(file)
    return path !== false && existsSync(path) ? [{ file, path }] : []
  })
  const left = new Set(present.filter(({ path }) => !works(() => rmSync(path, { force: true }))))
  // Each folder once: a thousand pictures that are deleted together cost one flush.
  const folders = new Set(present.map(({ path }) => dirname(path)))
  const unflushed = new Set([...folders].filter((folder) => !works(() => flush(folder))))
  return present.filter((each) => left.has(each) || unflushed.has(dirname(each.path))).map(({ file }) => file)
}

/** Whether something works; the log says why not. */
function works(work: () => void): boolean {
  try {
    work()
    return true
  } catch (error) {
    console.error('lake:', error)
    return false
  }
}

function flush(path: string): void {
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
