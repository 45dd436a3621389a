import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { eraseDeleted } from '@/packages/lake/source/assets/erase-deleted'
import { eraseLeftOver } from '@/packages/lake/source/assets/erase-left-over'
import { serveLake } from '@/packages/lake/source/server/serve'
import { until } from '../../support/until'
import { startTestLake, type TestLake } from './support/test-lake'

let lake: TestLake
beforeEach(async () => {
  lake = await startTestLake()
})
afterEach(() => lake.stop())

const folder = () => join(lake.dataDir, 'assets', 'production', 'files')
const files = () => readdirSync(folder()).toSorted()
const upload = (words: string) =>
  lake.client('editor').assets.upload('file', Buffer.from(words), { filename: 'words.txt' })
/** Puts a file there as a crash, or another process, leaves it. */
function leave(name: string, hoursAgo: number): string {
  const at = Date.now() / 1000 - hoursAgo * 3600
  writeFileSync(join(folder(), name), name)
  utimesSync(join(folder(), name), at, at)
  return name
}

test('a start erases what a crash left of deletions and of uploads, and nothing else', async () => {
  const [kept, old, young] = await Promise.all(['kept', 'old', 'young'].map(upload))
  const names = [old, young].map((asset) => basename(asset?.url ?? ''))
  for (const asset of [old, young]) await lake.client('editor').delete(asset?._id ?? '')
  // The process ended between the commit and the erasing.
  const leftOver = names.map((name, place) => leave(name, place === 0 ? 48 : 0))
  const half = leave(`${crypto.randomUUID()}.part`, 2)
  const stays = [
    // Another process is writing it.
    leave(`${crypto.randomUUID()}.part`, 0),
    // Another process has written it and is about to commit; or the database is an older copy, and a newer one names it.
    leave(`${'a'.repeat(40)}.txt`, 0),
    leave(`${'b'.repeat(40)}.txt`, 48),
    leave('a note of the operator.txt', 48),
    basename(kept?.url ?? ''),
  ]
  const next = await serveLake({ dataDir: lake.dataDir, port: 0, host: '127.0.0.1' })
  try {
    await until(() => ![...leftOver, half].some((name) => files().includes(name)))
    expect(files()).toEqual(stays.toSorted())
  } finally {
    await next.close()
  }
})

test('inside the transaction only what was deleted and is not back counts as deleted', async () => {
  const client = lake.client('editor')
  for (const _id of ['there', 'gone', 'back']) await client.create({ _id, _type: 'note' })
  for (const _id of ['gone', 'back']) await client.delete(_id)
  await client.create({ _id: 'back', _type: 'note' })
  const ids = ['there', 'gone', 'back', 'never']
  expect(lake.lake.services.log.whileDeleted('production', ids, (deleted) => deleted)).toEqual(['gone'])
})

test('a deletion that erases late leaves the file of an upload that came in between', async () => {
  const client = lake.client('editor')
  const { _id } = await upload('twice')
  const before = (await client.getDocument(_id)) ?? null
  await client.delete(_id)
  expect(files()).toEqual([])
  await upload('twice')
  const { assets, log } = lake.lake.services
  const erase = eraseDeleted({ assets, log }, { forget() {} })
  erase('production', [{ documentId: _id, before, after: null, mutations: [] }])
  expect(files()).toHaveLength(1)
})

test('what is uploaded again while another process clears up is there once the upload is acknowledged', async () => {
  const other = await serveLake({ dataDir: lake.dataDir, port: 0, host: '127.0.0.1' })
  const { assets, ...services } = other.lake.services
  const counted = { erased: 0 }
  const counting = {
    ...assets,
    erase(...[dataset, gone]: Parameters<typeof assets.erase>) {
      counted.erased += gone.length
      return assets.erase(dataset, gone)
    },
  }
  const over = new AbortController()
  const clearing = (async () => {
    for (; !over.signal.aborted; await setImmediate())
      await eraseLeftOver({ ...services, assets: counting }, over.signal)
  })()
  const missing: number[] = []
  const deadline = performance.now() + 10_000
  try {
    // Until what clears up came in between a few times.
    for (let turn = 0; counted.erased < 3 && performance.now() < deadline; turn += 1) {
      const { _id, url } = await upload('the same words')
      if ((await fetch(new URL(url, lake.url))).status !== 200) missing.push(turn)
      await lake.client('editor').delete(_id)
    }
  } finally {
    over.abort()
    await clearing
    await other.close()
  }
  expect(missing).toEqual([])
  expect(counted.erased).toBeGreaterThanOrEqual(3)
})
