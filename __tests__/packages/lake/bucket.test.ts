import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { openLake } from '@/packages/lake/source/server/lake'
import { serveLake } from '@/packages/lake/source/server/serve'
import { until } from '../../support/until'
import { startBucketLake, words, type BucketLake } from './support/bucket-lake'
import { refusal, startTestLake } from './support/test-lake'

let here: BucketLake
let bucket: BucketLake['bucket']
let lake: BucketLake['lake']
beforeEach(async () => {
  here = await startBucketLake()
  ;({ bucket, lake } = here)
})
afterEach(() => here.stop())

const upload = (bytes: Buffer) => here.upload(bytes)
const get = (url: string, headers = {}) => here.get(url, headers)
const keyOf = (url: string) => here.keyOf(url)
const copies = () =>
  existsSync(join(lake.dataDir, 'kept-assets')) ? readdirSync(join(lake.dataDir, 'kept-assets')) : []

test('an upload is in the bucket before its document is there, and nowhere in the data folder', async () => {
  const bytes = words()
  const { url } = await upload(bytes)
  expect(bucket.bytesOf(keyOf(url))?.equals(bytes)).toBe(true)
  expect(existsSync(join(lake.dataDir, 'assets'))).toBe(false)
  const whole = await get(url)
  expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true)
  const part = await get(url, { range: 'bytes=100-' })
  expect([part.status, Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(100))]).toEqual([206, true])
  expect(bucket.requests.filter((request) => request === `GET /pictures/${keyOf(url)}`)).toHaveLength(1)
})

test('many who want the same at once fetch it once', async () => {
  const { url } = await upload(words())
  const answers = await Promise.all(Array.from({ length: 20 }, () => get(url)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect(bucket.requests.filter((request) => request === `GET /pictures/${keyOf(url)}`)).toHaveLength(1)
})

test.each([false, true])(
  'what is deleted is erased in the bucket when the deletion is acknowledged; versions: %s',
  async (isVersioned) => {
    bucket.state.isVersioned = isVersioned
    const { _id, url } = await upload(words())
    await get(url)
    expect(copies()).toHaveLength(1)
    await lake.client('editor').delete(_id)
    expect(bucket.keys()).toEqual([])
    expect(copies()).toEqual([])
    expect((await get(url)).status).toBe(404)
  },
)

test('a dataset that is deleted leaves nothing in the bucket', async () => {
  lake.lake.datasets.create({ name: 'second', visibility: 'private' })
  const client = lake.client('administrator', { dataset: 'second' })
  await Promise.all(Array.from({ length: 5 }, () => client.assets.upload('file', words(), { filename: 'a.txt' })))
  await upload(words())
  expect(bucket.keys()).toHaveLength(6)
  await client.datasets.delete('second')
  expect(bucket.keys()).toEqual([expect.stringMatching(/^site\/production/)])
})

test('the same bytes after their deletion are there again', async () => {
  const bytes = words()
  const { _id } = await upload(bytes)
  const deleting = lake.client('editor').delete(_id)
  const [{ url }] = await Promise.all([upload(bytes), deleting])
  const again = await upload(bytes)
  expect(again._id).toBe(_id)
  expect(Buffer.from(await (await get(url)).arrayBuffer()).equals(bytes)).toBe(true)
  expect(bucket.bytesOf(keyOf(url))?.equals(bytes)).toBe(true)
})

test('while the bucket is down, what is here is served, uploads are refused with a sentence, and nothing is half done', async () => {
  const { url } = await upload(words())
  await get(url)
  const { url: elsewhere } = await upload(words())
  bucket.state.isDown = true
  expect((await get(url)).status).toBe(200)
  const away = await get(elsewhere)
  expect([away.status, away.headers.get('retry-after')]).toEqual([503, '30'])
  expect(await away.text()).not.toContain('AKTEST')
  const refused = await refusal(upload(words()))
  expect([refused.statusCode, refused.message]).toEqual([503, expect.stringMatching(/Nothing was changed; try again/)])
  expect(await lake.client('editor').fetch('count(*[_type == "sanity.fileAsset"])')).toBe(2)
  bucket.state.isDown = false
  expect((await get(elsewhere)).status).toBe(200)
})

test('what is deleted while the bucket is locked is given to nobody, is said not to be erased, and is erased later', async () => {
  const { _id, url } = await upload(words())
  await get(url)
  bucket.state.isLocked = true
  const refused = await refusal(lake.client('editor').delete(_id))
  expect([refused.statusCode, refused.message]).toEqual([
    503,
    expect.stringMatching(/nobody is given .* but the bucket has it still/),
  ])
  expect([(await get(url)).status, copies()]).toEqual([404, []])
  expect(bucket.keys()).toEqual([keyOf(url)])
  bucket.state.isLocked = false
  // As a restart does.
  const next = await serveLake({
    dataDir: lake.dataDir,
    port: 0,
    host: '127.0.0.1',
    bucket: bucket.settings,
    now: () => Date.now() + 60_000,
  })
  try {
    await until(() => bucket.keys().length === 0)
  } finally {
    await next.close()
  }
})

test('a bad moment passes unnoticed; a line that breaks leaves no half picture', async () => {
  bucket.state.failing = 2
  const bytes = words(200_000)
  const { url } = await upload(bytes)
  bucket.state.breaksAt = 1_000
  expect((await get(url)).status).toBe(503)
  expect(copies()).toEqual([])
  bucket.state.breaksAt = null
  expect(Buffer.from(await (await get(url)).arrayBuffer()).equals(bytes)).toBe(true)
})

test('a bucket that hides what is deleted, and lists no versions, is not believed', async () => {
  Object.assign(bucket.state, { isVersioned: true, hidesVersions: true })
  const { _id } = await upload(words())
  const refused = await refusal(lake.client('editor').delete(_id))
  expect([refused.statusCode, refused.message]).toEqual([503, expect.stringMatching(/the bucket has it still/)])
  const start = serveLake({ dataDir: lake.dataDir, port: 0, host: '127.0.0.1', bucket: bucket.settings })
  await expect(start.then(({ close }) => close())).rejects.toThrow(
    /may not list them: allow them s3:ListBucketVersions/,
  )
})

test('what lay in the data folder is brought to the bucket by a start', async () => {
  const before = await startTestLake()
  const bytes = words()
  const { url } = await before.client('editor').assets.upload('file', bytes, { filename: 'words.txt' })
  const next = await serveLake({
    dataDir: before.dataDir,
    port: 0,
    host: '127.0.0.1',
    projectId: 'nap1325',
    bucket: { ...bucket.settings, prefix: 'moved/' },
  })
  try {
    const folder = join(before.dataDir, 'assets', 'production', 'files')
    await until(() => readdirSync(folder).length === 0)
    expect(bucket.bytesOf(`moved/production/files/${basename(url)}`)?.equals(bytes)).toBe(true)
    expect((await fetch(new URL(new URL(url).pathname, next.url))).status).toBe(200)
  } finally {
    await next.close()
    await before.stop()
  }
})

test('two lakes on one data folder share its bucket; another data folder may not have the same prefix', async () => {
  const { _id, url } = await upload(words())
  const other = await serveLake({
    dataDir: lake.dataDir,
    port: 0,
    host: '127.0.0.1',
    projectId: 'nap1325',
    bucket: bucket.settings,
  })
  try {
    expect((await fetch(new URL(new URL(url).pathname, other.url))).status).toBe(200)
    await lake.client('editor').delete(_id)
    await until(async () => (await fetch(new URL(new URL(url).pathname, other.url))).status === 404)
  } finally {
    await other.close()
  }
  const folder = mkdtempSync(join(tmpdir(), 'nap1325-lake-'))
  try {
    await expect(serveLake({ dataDir: folder, port: 0, host: '127.0.0.1', bucket: bucket.settings })).rejects.toThrow(
      /belongs to another data folder/,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a copy of a site, on the same prefix by mistake, erases nothing of the original, whatever command does it', async () => {
  const bytes = words()
  const { _id, url } = await upload(bytes)
  const folder = mkdtempSync(join(tmpdir(), 'nap1325-lake-'))
  const copy = openLake({ dataDir: folder, projectId: 'nap1325', bucket: bucket.settings })
  try {
    copy.datasets.create({ name: 'production', visibility: 'private' })
    const dataset = copy.datasets.get('production')
    const asset = await lake.client('editor').getDocument(_id)
    dataset.commit({ author: 'copy', mutations: [{ create: { ...asset, _id, _type: 'sanity.fileAsset' } }] })
    dataset.commit({ author: 'copy', mutations: [{ delete: { id: _id } }] })
    const [, kind = '', name = ''] = /(files)\/(.+)$/.exec(keyOf(url)) ?? []
    expect(
      await copy.services.assets.whenErased('production', [{ kind: kind === 'files' ? kind : 'images', name }]),
    ).toHaveLength(1)
    expect(bucket.bytesOf(keyOf(url))?.equals(bytes)).toBe(true)
  } finally {
    await copy.close()
    rmSync(folder, { recursive: true })
  }
})

test('a start while the bucket is down is one, and says so', async () => {
  bucket.state.isDown = true
  const next = await serveLake({ dataDir: lake.dataDir, port: 0, host: '127.0.0.1', bucket: bucket.settings })
  await next.close()
})
