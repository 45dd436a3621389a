import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** How long one command may take. Milliseconds. */
const patience = 120_000
const bin = join(dirname(createRequire(import.meta.url).resolve('@sanity/cli/package.json')), 'bin', 'run.js')
/**
 * `garden.localhost` is this machine, as browsers and many systems say; Node asks the system, and not every one knows it. Loaded into
 * the command line, which puts the project into the host name.
 */
const hosts = `import dns from 'node:dns'
const { lookup } = dns
dns.lookup = (name, ...rest) => lookup(name.endsWith('.localhost') ? '127.0.0.1' : name, ...rest)
`

interface CliAnswer {
  readonly status: number
  /** Standard output without colours. */
  readonly stdout: string
  /** Standard output and error, without colours and line breaks that depend on a terminal. */
  readonly said: string
}

/** A folder with the configuration of a project, in which the command line of Sanity is called. */
export interface CliFolder {
  readonly folder: string
  /** @param lake where the command line finds "Sanity" */
  run(lake: { readonly url: string; readonly token: string }, ...words: readonly string[]): Promise<CliAnswer>
  remove(): void
}

/** The real `sanity` command, as an owner of a project has it. */
export function cliFolder(projectId: string): CliFolder {
  const folder = mkdtempSync(join(tmpdir(), 'nap1325-official-cli-'))
  writeFileSync(join(folder, 'sanity.cli.ts'), `export default { api: { projectId: '${projectId}' } }\n`)
  const hostsFile = join(folder, 'hosts.mjs')
  writeFileSync(hostsFile, hosts)
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  return {
    folder,
    run: ({ url, token }, ...words) =>
      new Promise((resolve) => {
        const env = {
          PATH: process.env.PATH,
          NODE_ENV: process.env.NODE_ENV,
          NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
          HOME: folder,
          CI: 'true',
          DO_NOT_TRACK: '1',
          NO_COLOR: '1',
          NODE_OPTIONS: `--import ${hostsFile}`,
          SANITY_INTERNAL_ENV: url.replace('127.0.0.1', 'localhost'),
          SANITY_AUTH_TOKEN: token,
        }
        execFile(process.execPath, [bin, ...words], { cwd: folder, env, timeout: patience }, (error, out, problems) => {
          const plain = stripVTControlCharacters
          resolve({
            status: typeof error?.code === 'number' ? error.code : error ? -1 : 0,
            stdout: plain(out),
            said: plain(out + problems).replaceAll(/\s+›?\s*/g, ' '),
          })
        })
      }),
    remove: () => rmSync(folder, { recursive: true }),
  }
}
