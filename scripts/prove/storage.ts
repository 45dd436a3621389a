import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { faultsOf, type Drill, type DrillResult } from './drill.ts'
import { clientFor, startSite } from './support/site.ts'
import { lostOf } from './support/lost-of.ts'
import { sitePages } from '../pages/site-pages.ts'
import { startTraffic } from './support/traffic.ts'
import { until } from './support/wait.ts'

export const storage: Drill = {
  name: 'storage',
  promise:
    'On a full disk writes are refused with 507 and a sentence, reads go on and nothing acknowledged is lost; a folder that cannot be written to is named at once.',
  async run({ folder, say, afterwards }) {
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    if (!mounts('-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk))
      return { figures: { 'not tried': 'a disk of its own can be mounted by root only' }, faults: [] }
    afterwards(async () => spawnSync('umount', ['-l', disk]))
    say('a full disk …')
    const full = await fullDisk(join(disk, 'data'), disk)
    say('a disk that cannot be written to …')
    const readOnly = await readOnlyDisk(join(disk, 'data'), disk)
    return { figures: { ...full.figures, ...readOnly.figures }, faults: [...full.faults, ...readOnly.faults] }
  },
}

const mounts = (...words: string[]) => spawnSync('mount', words, { stdio: 'ignore' }).status === 0

async function fullDisk(dataDir: string, disk: string): Promise<DrillResult> {
  const site = await startSite(dataDir)
  const client = clientFor(dataDir, `${site.url}/lake`, 'editor')
  const paths = await sitePages(site.url)
  const acknowledged: string[] = []
  const refusals = new Map<string, number>()
  const write = async () => {
    const _id = `prove-${crypto.randomUUID()}`
    try {
      await client.create({ _id, _type: 'redirect', from: `/${_id}`, note: '.'.repeat(20_000) })
      acknowledged.push(_id)
      return true
    } catch (error) {
      const status = error instanceof Error && 'statusCode' in error ? String(error.statusCode) : 'none'
      const said = `${status} ${error instanceof Error ? error.message : error}`.slice(0, 160)
      refusals.set(said, (refusals.get(said) ?? 0) + 1)
      return false
    }
  }
  try {
    // Most of it at once, the rest by writing.
    writeFileSync(join(disk, 'ballast'), Buffer.alloc(6_000_000))
    for (let each = 0; each < 2_000 && (await write()); each++);
    const traffic = startTraffic(site.url, null, paths, 4)
    for (let each = 0; each < 50; each++) await write()
    await traffic.stop()
    const read = await client.fetch<number>('count(*)')
    rmSync(join(disk, 'ballast'))
    const again = await until(write, 10_000, 100)
    await site.kill()
    const restarted = await startSite(dataDir, { isWarm: false })
    const lost = await lostOf(clientFor(dataDir, `${restarted.url}/lake`, 'viewer'), acknowledged).finally(
      restarted.stop,
    )
    const others = [...refusals.keys()].filter((said) => !/^507 .{20}/.test(said))
    return {
      figures: {
        'full: acknowledged writes': acknowledged.length,
        'full: refused writes': [...refusals.values()].reduce((sum, each) => sum + each, 0),
        'full: said': [...refusals.keys()][0] ?? 'nothing',
        'full: lost writes': lost.length,
        'full: failed reads': traffic.failedReads.length,
        'full: writes go on after (ms)': Math.round(again ?? Number.POSITIVE_INFINITY),
      },
      faults: [
        ...others.map((said) => `full: a write was refused with “${said}”`),
        ...faultsOf(
          [refusals.size > 0, 'full: the disk never was full'],
          [lost.length === 0, `full: ${lost.length} acknowledged writes lost`],
          [traffic.failedReads.length === 0 && read > 0, `full: reads failed: ${traffic.failedReads[0]}`],
          [again !== null, 'full: writes do not go on when there is room again'],
        ),
      ],
    }
  } finally {
    await site.kill()
    if (existsSync(join(disk, 'ballast'))) rmSync(join(disk, 'ballast'))
  }
}

/** Root ignores modes, so it is the disk that refuses. */
async function readOnlyDisk(dataDir: string, disk: string): Promise<DrillResult> {
  if (!mounts('-o', 'remount,ro', disk)) return { figures: { 'read-only': 'could not be mounted so' }, faults: [] }
  const said = await startSite(dataDir, { isWarm: false }).then(
    async (site) => {
      await site.stop()
      return 'it started'
    },
    (error: unknown) => (error instanceof Error ? error.message.trim() : String(error)),
  )
  mounts('-o', 'remount,rw', disk)
  return {
    figures: { 'read-only: said': said.slice(0, 200) },
    faults: faultsOf([
      said.includes(dataDir) && !/\n\s+at /.test(said),
      `read-only: no sentence that names the folder: ${said.slice(0, 200)}`,
    ]),
  }
}
