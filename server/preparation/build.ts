import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { startProgress } from './progress.ts'
import { SetupError } from './setup-error.ts'

/** The inputs of a build. The lake and the server run from their sources and are not part of it, except what Studio loads of the lake. */
const inputs = [
  'app',
  'public',
  'components',
  'lib',
  'packages/lake/source/browser',
  'sanity',
  'next.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]
const others = /^sanity\/seed\b|\.test\./

/**
 * Builds the pages for production unless the build that is there was made from the same sources.
 * @param root the project's folder
 * @param say reports progress
 * @param signal ends it
 * @returns whether it was built now
 * @throws SetupError when the build fails, or this user may not write there
 */
export async function ensureBuild(root: string, say: (line: string) => void, signal?: AbortSignal): Promise<boolean> {
  const stamp = join(root, '.next', 'nap1325-sources')
  const fingerprint = fingerprintOf(root, inputs)
  const isCurrent =
    existsSync(join(root, '.next', 'BUILD_ID')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint
  if (isCurrent) return false
  refuseUnwritableSources(root)
  say('Building the pages. This takes a minute or two, and only when the code has changed.')
  await run(process.execPath, [join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    cwd: root,
    signal,
  })
  writeFileSync(stamp, fingerprint)
  return true
}

function refuseUnwritableSources(root: string): void {
  try {
    accessSync(root, constants.W_OK)
  } catch {
    throw new SetupError(
      `the pages are not built from these sources, and ${root} cannot be written to. Run \`npm run build\` there as a user who may.`,
    )
  }
}

/** Names what renders pages and finishes them, by its sources: equal ones make equal pages of equal content. */
export function pageMaker(root: string): string {
  return fingerprintOf(root, [...inputs, 'enhancements', 'server/front', 'server/site'])
}

function fingerprintOf(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((input) => filesUnder(root, input)).toSorted())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function filesUnder(root: string, path: string): string[] {
  const found = others.test(path) ? undefined : statSync(join(root, path), { throwIfNoEntry: false })
  if (!found) return []
  if (found.isFile()) return [path]
  return readdirSync(join(root, path)).flatMap((name) => filesUnder(root, `${path}/${name}`))
}

function run(
  command: string,
  args: readonly string[],
  where: { readonly cwd: string; readonly signal: AbortSignal | undefined },
): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { ...where, stdio: ['ignore', 'pipe', 'pipe'] })
    const progress = startProgress('Building the pages')
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => {
        output += String(part)
        progress.tell(() => lastLine(output))
      })
    child.on('error', failed)
    child.on('exit', (code) => {
      progress.end()
      if (code === 0) done()
      else failed(new SetupError(`the pages could not be built:\n${output.slice(-4000)}`))
    })
  })
}

/** Next says there what it does now. */
const lastLine = (output: string): string => stripVTControlCharacters(output.trimEnd().split('\n').at(-1) ?? '').trim()
