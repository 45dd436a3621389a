import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rooms } from './rooms.ts'

const root = join(import.meta.dirname, '..', '..')

/** The text of every file that people write and run, by its path: code and styles, no tests, nothing generated. */
export function readSources(): ReadonlyMap<string, string> {
  const folders = rooms.filter((room) => room !== '__tests__').join(',')
  const files = globSync(`{${folders}}/**/*.{ts,tsx,mjs,css}`, {
    cwd: root,
    exclude: (name) => /^(?:node_modules|dist|\.next)$|\.(?:generated|d)\.ts$/u.test(name.split('/').at(-1) ?? ''),
  })
  return new Map(files.toSorted().map((file) => [file, readFileSync(join(root, file), 'utf8')]))
}
