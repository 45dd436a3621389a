import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '../../bench/free-port.ts'
import type { StandIn } from '../../hosted/stand-in.ts'

const run = promisify(execFile)

/** Longest that a build takes, or a program until it listens. Milliseconds. */
const longest = 900_000

/** The official template, running: its site and its Studio, each as its package starts it. */
export interface RunningTemplate {
  readonly site: string
  readonly studio: string
}

/** What the template's own variables say, and how to get to the stand-in. */
interface Where {
  readonly checkout: string
  readonly hosted: StandIn
  /** Of an administrator, for the import. */
  readonly token: string
}

/** What a drill gives. */
interface TemplateRun {
  /** For files of this run. */
  readonly folder: string
  readonly say: (line: string) => void
  readonly afterwards: (work: () => Promise<unknown>) => void
}

/**
 * Imports the sample data, builds and starts, with the scripts of the checkout's own package. Nothing of it is changed; what an earlier
 * build left is removed, because it keeps answers of another dataset.
 * @throws Error with what a program printed that failed
 */
export async function startTemplate(
  { checkout, hosted, token }: Where,
  { folder, say, afterwards }: TemplateRun,
): Promise<RunningTemplate> {
  if (!existsSync(join(checkout, 'node_modules', 'next')))
    throw new Error(`Run \`npm ci\` in ${checkout} first: what the template needs is not installed.`)
  const [sitePort, studioPort] = [await freePort(), await freePort()]
  const site = `http://localhost:${sitePort}`
  const studio = `http://localhost:${studioPort}`
  const env = {
    ...process.env,
    ...variables({ hosted, token, site, studio }),
    NEXT_FONT_GOOGLE_MOCKED_RESPONSES: fonts(folder),
  }
  const npm = async (words: readonly string[]) => {
    say(`npm ${words.join(' ')} …`)
    await run('npm', words, { cwd: checkout, env, timeout: longest, maxBuffer: 2 ** 26 }).catch(failedWith)
  }
  await npm(['run', 'import-sample-data'])
  rmSync(join(checkout, 'frontend', '.next'), { recursive: true, force: true })
  await npm(['run', 'build', '--workspace=frontend'])
  const start = async (words: readonly string[], listens: RegExp) => {
    say(`npm ${words.join(' ')} …`)
    afterwards(await startProgram({ words, listens, checkout, env }))
  }
  await start(['start', '--workspace=frontend', '--', '-p', String(sitePort)], /Ready in/)
  await start(['run', 'dev', '--workspace=studio', '--', '--port', String(studioPort)], /running at/)
  return { site, studio }
}

/** Those of the two files `.env.example` of the template, and what keeps its tools from asking anybody anything. */
function variables({ hosted, token, site, studio }: Omit<Where, 'checkout'> & RunningTemplate): Record<string, string> {
  const { NEXT_PUBLIC_SANITY_PROJECT_ID = '', NEXT_PUBLIC_SANITY_DATASET = '' } = hosted.env
  return {
    ...hosted.env,
    NEXT_PUBLIC_SANITY_STUDIO_URL: studio,
    SANITY_STUDIO_PROJECT_ID: NEXT_PUBLIC_SANITY_PROJECT_ID,
    SANITY_STUDIO_DATASET: NEXT_PUBLIC_SANITY_DATASET,
    SANITY_STUDIO_PREVIEW_URL: site,
    SANITY_AUTH_TOKEN: token,
    NODE_OPTIONS: '',
    NODE_ENV: '',
    NEXT_TELEMETRY_DISABLED: '1',
    CI: '1',
  }
}

/** Next loads Google's fonts when it builds, from where the stand-in leads nowhere: it is told what would have come. */
function fonts(folder: string): string {
  const names: Readonly<Record<string, string>> = {
    Inter: 'family=Inter:wght@100..900',
    'IBM Plex Mono': 'family=IBM+Plex+Mono:wght@400',
  }
  const answers = Object.entries(names).map(([name, query]) => [
    `https://fonts.googleapis.com/css2?${query}&display=swap`,
    `@font-face { font-family: '${name}'; src: local('Arial'); }`,
  ])
  const file = join(folder, 'fonts.cjs')
  writeFileSync(file, `module.exports = ${JSON.stringify(Object.fromEntries(answers))}\n`)
  return file
}

function failedWith(error: Error & { readonly stdout?: string; readonly stderr?: string }): never {
  throw new Error(`${error.message}\n${error.stdout?.slice(-2000)}\n${error.stderr?.slice(-2000)}`, { cause: error })
}

interface Program {
  readonly words: readonly string[]
  readonly listens: RegExp
  readonly checkout: string
  readonly env: NodeJS.ProcessEnv
}

/** @returns what ends it, with all that it started */
async function startProgram({ words, listens, checkout, env }: Program): Promise<() => Promise<void>> {
  // A process group of its own: npm starts others.
  const child = spawn('npm', words, { cwd: checkout, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const ended = once(child, 'exit')
  const kill = () => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, 'SIGKILL')
  }
  process.on('exit', kill)
  const stop = async () => {
    kill()
    await ended
    process.off('exit', kill)
  }
  let output = ''
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const fail = (what: string) => reject(new Error(`npm ${words.join(' ')} ${what}:\n${output.slice(-4000)}`))
  const deadline = setTimeout(() => fail('did not listen in time'), longest)
  child.once('exit', () => fail('ended before it listened'))
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
      if (listens.test(output)) resolve()
    })
  try {
    await promise
  } catch (error) {
    await stop()
    throw error
  } finally {
    clearTimeout(deadline)
  }
  return stop
}
