import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, ignoredBy, readContainerfile, type Instruction } from '../containers/read-containerfile.ts'
import { faultsOf, type Drill, type DrillResult } from './drill.ts'
import { startAs } from './support/start-as.ts'
import { until } from './support/wait.ts'
import { askBeside, isAlone, withoutNetwork } from './support/without-network.ts'

const root = join(import.meta.dirname, '..', '..')

/** Nobody’s account on most systems, and the one of the Containerfile. */
const user = 1000

/** That of the health check in the Containerfile. Milliseconds. */
const startPeriod = 120_000

/** Whoever builds it has npm as it comes, which writes into a lock file where each package is from: not all do here. */
const usual = { npm_config_omit_lockfile_registry_resolved: 'false' }

export const container: Drill = {
  name: 'container',
  promise:
    'The steps of the Containerfile, in a clean folder without a container engine: what is installed is built without a network; what that makes starts as another user and without a network, in a folder that cannot be written to, writes to its volume alone, and ends when it is asked to. Needs root, and the network for npm.',
  async run({ folder, say, afterwards }): Promise<DrillResult> {
    if (process.getuid?.() !== 0)
      return { figures: {}, faults: ['This drill has to become another user: run it as root.'] }
    if (!isAlone()) return { figures: {}, faults: ['This drill has to be without a network: it needs unshare and ip.'] }
    const [build, site] = readContainerfile(readFileSync(join(root, 'Containerfile'), 'utf8'))
    if (!build || !site) return { figures: {}, faults: ['The Containerfile has not two stages.'] }
    const app = join(folder, 'app')
    const volume = join(folder, 'data')
    for (const each of [app, volume]) mkdirSync(each, { recursive: true })
    chmodSync(folder, 0o755)
    for (const instruction of build.instructions) {
      say(`${instruction.name} ${instruction.words}`)
      carryOut(instruction, app)
    }
    for (const name of ['content', 'ledger']) mkdirSync(join(volume, name))
    for (const each of ['', 'content', 'ledger']) chownSync(join(volume, each), user, user)
    const before = newest(app)
    const started = await startAs(user, app, {
      ...Object.fromEntries(
        Object.entries(environmentOf(site)).map(([name, value]) => [name, value.replace(/^\/data/, volume)]),
      ),
      HOME: volume,
      TMPDIR: volume,
      HOST: '127.0.0.1',
      PORT: '0',
    })
    afterwards(started.kill)
    // As an engine's health check does: a machine that is busy is not ready in the moment in which it says where it is.
    await until(async () => (await askBeside(started.pid, `${started.url}/readyz`)).status === 200, startPeriod)
    const page = await askBeside(started.pid, `${started.url}/en`)
    const ready = await askBeside(started.pid, `${started.url}/readyz`)
    const code = await started.stop()
    return {
      figures: {
        'megabytes without development': megabytes(app),
        'files on the volume': readdirSync(join(volume, 'content')).length,
      },
      faults: faultsOf(
        [page.status === 200 && page.body.includes('<h1'), `A page was answered with ${page.status}.`],
        [ready.status === 200, `/readyz was answered with ${ready.status}.`],
        [code === 0, `It ended with ${code}: ${started.output().slice(-2000)}`],
        [newest(app) === before, 'It wrote in its own folder.'],
        [existsSync(join(volume, 'content', 'lake.sqlite')), 'There is no content on the volume.'],
        [!existsSync(join(app, 'node_modules', 'jest')), 'What only developers need is there.'],
      ),
    }
  },
}

function carryOut({ name, words }: Instruction, app: string): void {
  if (name === 'RUN') {
    const command = ['sh', '-c', words] as const
    // npm alone has to reach somebody.
    const [program, ...rest] = words.startsWith('npm run ') ? withoutNetwork(command) : command
    const { status } = spawnSync(program, rest, {
      cwd: app,
      stdio: 'inherit',
      env: { ...process.env, ...usual, CI: '' },
    })
    if (status !== 0) throw new Error(`It failed: ${words}`)
  }
  if (name !== 'COPY') return
  const paths = words.split(/\s+/)
  const target = join(app, paths.at(-1) ?? '')
  const isIgnored = ignoredBy(readFileSync(join(root, '.dockerignore'), 'utf8'))
  for (const path of paths.slice(0, -1).flatMap((each) => (each === '.' ? readdirSync(root) : [each])))
    if (!isIgnored(path))
      cpSync(join(root, path), join(target, path.split('/').at(-1) ?? path), {
        recursive: true,
        filter: (from) => from === root || !isIgnored(from.slice(root.length + 1)),
      })
}

/** When anything below a folder was last changed, Unix milliseconds. */
function newest(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return Math.max(...entries.map((each) => statSync(join(folder, each), { throwIfNoEntry: false })?.mtimeMs ?? 0))
}

function megabytes(folder: string): number {
  const { stdout } = spawnSync('du', ['-sm', folder], { encoding: 'utf8' })
  return Number.parseInt(stdout, 10)
}
