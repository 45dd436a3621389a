// The one entrance: `npm start`, `npm run dev`, `npm test`, `npm run lake`. Runs before anything is installed and on old
// versions of Node, so it is plain JavaScript without dependencies.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pagesHeap } from '../server/processes/heap-flags.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamp = join(root, 'node_modules', '.nap1325-installed')

const commands = {
  start: ['server/start.ts'],
  build: ['scripts/build.ts'],
  dev: ['server/start.ts', '--dev'],
  test: ['scripts/test.ts'],
  lake: ['packages/lake/source/cli.ts'],
  archive: ['scripts/archive.ts'],
  backup: ['scripts/backup.ts'],
  restore: ['scripts/restore.ts'],
  bench: ['scripts/bench.ts'],
  'bench-studio': ['scripts/bench-studio.ts'],
  'check-hosted': ['scripts/check-hosted.ts'],
  doctor: ['scripts/doctor.ts'],
  move: ['scripts/move.ts'],
  'upgrade-check': ['scripts/upgrade-check.ts'],
  health: ['scripts/health.ts'],
  'erase-reviews': ['scripts/erase-reviews.ts'],
  sample: ['scripts/sample.ts'],
  lighthouse: ['scripts/lighthouse.ts'],
  prove: ['scripts/prove.ts'],
  mutate: ['scripts/mutate.ts'],
  node: [],
}

/** Says what is wrong in one sentence and ends. */
function fail(sentence) {
  process.stderr.write(`nap1325: ${sentence}\n`)
  process.exit(1)
}

function refuseOldNode() {
  const [major] = process.versions.node.split('.').map(Number)
  if (major < 20)
    fail(`this needs Node 20 or newer; you have ${process.versions.node}. Get it from https://nodejs.org.`)
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const file of ['package.json', 'package-lock.json', 'packages/lake/package.json'])
    hash.update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** Commands that need nothing of what the site is developed with. */
const production = new Set([
  'start',
  'lake',
  'archive',
  'backup',
  'restore',
  'doctor',
  'move',
  'upgrade-check',
  'health',
  'erase-reviews',
  'check-hosted',
])

/** What npm noted of a folder's packages: of the lock file, or of what is installed there. */
function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined
}

/**
 * Whether everything is installed that the lock file names: by this script, or by `npm ci`, in a folder that need not be
 * writable. What a machine has no use for (`optional`) may be missing, and for commands of production what is for developers.
 */
function isInstalled(command) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()) return true
  const wanted = packagesIn(join(root, 'package-lock.json')) ?? {}
  const there = packagesIn(join(root, 'node_modules', '.package-lock.json'))
  return (
    there !== undefined &&
    Object.entries(wanted).every(([path, { version, link, dev, optional, devOptional, peer }]) => {
      if (!path.includes('node_modules/') || link || optional || (peer && !there[path])) return true
      if ((dev || devOptional) && production.has(command)) return true
      return there[path]?.version === version
    })
  )
}

function install() {
  try {
    accessSync(root, constants.W_OK)
  } catch {
    fail(
      `the folder ${root} cannot be written to, and what the site is built with is not installed there. Run \`npm run build\` ` +
        'there as a user who may write, or copy it to a folder of your own.',
    )
  }
  process.stderr.write('Installing what the site is built with. The first time this takes a few minutes.\n')
  // Not `npm ci`: it insists on packages for other platforms that some registries lack. `--no-save` takes the versions
  // that the lock file names and leaves the file as it is. npm's own output goes to stderr, so that a command run
  // through here can be read from stdout.
  const flags = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev']
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status, error } = spawnSync(npm, flags, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (error) fail(`npm could not be started (${error.message}). It comes with Node: https://nodejs.org.`)
  if (status !== 0) fail('the installation failed; npm says why above. Mend that and run the same command again.')
  writeFileSync(stamp, fingerprint())
}

/** Node 24 runs our TypeScript as it is. It comes as a package; where there is none for this machine, the own Node may do. */
function modernNode() {
  const [major] = process.versions.node.split('.').map(Number)
  if (major >= 24) return process.execPath
  const local = join(root, 'node_modules', '.bin', 'node')
  const answer = existsSync(local) ? spawnSync(local, ['--version'], { encoding: 'utf8' }).stdout : ''
  if (/^v(2[4-9]|[3-9]\d)\./.test(answer)) return local
  return fail(
    'there is no Node 24 package for this machine. Install Node 24 or newer from https://nodejs.org and try again.',
  )
}

refuseOldNode()
const [name = '', ...args] = process.argv.slice(2)
const command = commands[name]
if (!command) fail(`there is no command "${name}". Try: ${Object.keys(commands).join(', ')}.`)
if (!isInstalled(name)) install()

const node = modernNode()
const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(
  process.platform === 'win32' ? ';' : ':',
)
const scripts = command.map((part) => (part.endsWith('.ts') ? join(root, part) : part))
/** The first socket that systemd hands over (sd_listen_fds(3)): it stays open while one start follows another. */
const firstSocket = 3
const isHandedOver = process.env.LISTEN_PID === String(process.pid) && Number(process.env.LISTEN_FDS) >= 1
// Ctrl-C reaches the whole group by itself; this process only has to outlive it, and to pass on what was sent to it alone. It
// listens before there is anybody to pass it on to: what is sent meanwhile is heard when there is.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
// Next builds in a process with a heap of its own size.
const flags = ['--disable-warning=ExperimentalWarning', ...(name === 'start' ? pagesHeap : [])]
const child = spawn(node, [...flags, ...scripts, ...args], {
  stdio: isHandedOver ? ['inherit', 'inherit', 'inherit', firstSocket] : 'inherit',
  env: {
    LAKE_CONFIG: join(root, 'lake.config.json'),
    // Freed memory goes back to the system: glibc keeps an arena for each thread otherwise. Set here because the front runs in
    // the process that is started, which can no longer set it for itself; all others inherit it.
    MALLOC_ARENA_MAX: '2',
    // And what is large when it is freed: else glibc takes larger and larger parts for something to keep.
    MALLOC_MMAP_THRESHOLD_: '131072',
    MALLOC_TRIM_THRESHOLD_: '131072',
    ...process.env,
    LISTEN_FD: isHandedOver ? String(firstSocket) : '',
    PATH: path,
    NEXT_TELEMETRY_DISABLED: '1',
  },
  cwd: name === 'lake' ? process.cwd() : root,
})
/** By the custom of shells; a site that was told to stop before it could hear it did as it was told. */
const signalled = { SIGINT: 130, SIGTERM: ['start', 'dev'].includes(name) ? 0 : 143 }
child.on('exit', (code, signal) => process.exit(code ?? signalled[signal] ?? 1))
