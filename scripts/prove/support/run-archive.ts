import { execFile } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..', '..')

/** `npm run archive` beside a site. @throws Error with what it said */
export function runArchive(settings: Readonly<Record<string, string>>, ...words: string[]): Promise<string> {
  const env = { ...process.env, NODE_ENV: 'production' as const, ...settings }
  const args = [join(root, 'scripts', 'archive.ts'), ...words]
  return new Promise((done, failed) => {
    execFile(process.execPath, args, { cwd: root, env, maxBuffer: 64 << 20 }, (error, stdout, stderr) =>
      error ? failed(new Error(`${stdout}${stderr}`)) : done(stdout),
    )
  })
}
