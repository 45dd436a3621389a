import { DatabaseSync } from 'node:sqlite'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openLake } from '@/packages/lake/source/server/lake'
import { until } from '../../support/until'
import { refusal, startTestLake, type TestLake } from './support/test-lake'

let lake: TestLake
beforeEach(async () => {
  lake = await startTestLake()
})
afterEach(() => lake.stop())

/** The real client, as one who administers datasets. */
const datasets = () => lake.client('administrator', { useProjectHostname: false })
const asEditor = (dataset: string) => lake.client('editor', { dataset })
/** `createDataset` and the like ask at the project's own host name, which is this machine. */
const ask = (method: string, path: string, body?: unknown, role: 'administrator' | 'editor' = 'administrator') =>
  lake.client(role).request({ method, url: path, body, json: true })

test('a dataset is private unless a public one is asked for', async () => {
  expect(await ask('PUT', '/datasets/quiet', {})).toEqual({ datasetName: 'quiet', aclMode: 'private' })
  expect(await ask('PUT', '/projects/nap1325/datasets/loud', { aclMode: 'public' })).toMatchObject({
    aclMode: 'public',
  })
  expect(await datasets().datasets.list()).toMatchObject([
    { name: 'loud', aclMode: 'public' },
    { name: 'production', aclMode: 'public' },
    { name: 'quiet', aclMode: 'private' },
  ])
  expect((await refusal(lake.client(undefined, { dataset: 'quiet' }).fetch('*'))).statusCode).toBe(401)
})

test.each<[string, string, unknown, number, RegExp]>([
  ['PUT', '/datasets/production', {}, 409, /exists already/],
  ['PUT', '/datasets/Not-A-Name', {}, 400, /dataset name/],
  ['PUT', '/datasets/new', { aclMode: 'custom' }, 400, /aclMode/],
  ['PUT', '/datasets/new', { embeddings: { enabled: true } }, 400, /no setting "embeddings"/],
  ['PATCH', '/datasets/nowhere', { aclMode: 'private' }, 404, /"nowhere" not found/],
  ['DELETE', '/datasets/nowhere', undefined, 404, /"nowhere" not found/],
  ['PUT', '/projects/other/datasets/new', {}, 404, /"nap1325" only/],
  ['PUT', '/datasets/production/copy', { targetDataset: 'two', skipHistory: false }, 400, /copies no history/],
  ['PUT', '/datasets/production/copy', { targetDataset: 'production', skipHistory: true }, 409, /exists already/],
  ['PUT', '/aliases/live', { datasetName: 'production' }, 404, /does not support PUT/],
])('%s %s %j is refused with %d', async (method, path, body, status, sentence) => {
  expect(await refusal(ask(method, path, body))).toMatchObject({
    statusCode: status,
    message: expect.stringMatching(sentence),
  })
  expect(lake.lake.datasets.list().map(({ name }) => name)).toEqual(['production'])
})

test('only administrators make, open, close, copy and delete', async () => {
  for (const [method, path] of [
    ['PUT', '/datasets/new'],
    ['PATCH', '/datasets/production'],
    ['DELETE', '/datasets/production'],
    ['PUT', '/datasets/production/copy'],
  ] as const)
    expect((await refusal(ask(method, path, {}, 'editor'))).statusCode).toBe(403)
})

test('what strangers have open ends when a dataset becomes private; others’ streams go on', async () => {
  const open = (headers: HeadersInit) =>
    fetch(`${lake.url}/v1/data/listen/production?query=*`, { headers }).then(({ body }) => body?.getReader())
  const [stranger, viewer] = await Promise.all([open({}), open({ authorization: `Bearer ${lake.token('viewer')}` })])
  await ask('PATCH', '/datasets/production', { aclMode: 'private' })
  await until(async () => (await stranger?.read())?.done === true)
  const seen: string[] = []
  await asEditor('production').create({ _id: 'after', _type: 'note' })
  while (!seen.join('').includes('"documentId":"after"'))
    seen.push(new TextDecoder().decode((await viewer?.read())?.value))
  await viewer?.cancel()
})

test('a deleted dataset is gone from disk, history included, and a new one of its name is empty for everybody', async () => {
  lake.lake.datasets.create({ name: 'second', visibility: 'public' })
  const client = asEditor('second')
  const asset = await client.assets.upload('file', Buffer.from('canary-in-a-file'))
  await client.create({ _id: 'a', _type: 'note', title: 'canary-in-a-document' })
  expect(await client.fetch('count(*[_type == "note"])')).toBe(1)
  await ask('DELETE', '/datasets/second')
  expect((await refusal(client.fetch('*'))).statusCode).toBe(404)
  expect((await refusal(client.create({ _type: 'note' }))).statusCode).toBe(404)
  expect((await fetch(asset.url)).status).toBe(404)
  for (const file of readdirSync(lake.dataDir, { recursive: true, withFileTypes: true }))
    if (file.isFile()) expect(readFileSync(join(file.parentPath, file.name)).includes('canary')).toBe(false)

  lake.lake.datasets.create({ name: 'second', visibility: 'private' })
  expect(await client.fetch('*')).toEqual([])
  await client.create({ _id: 'b', _type: 'note' })
  expect(await client.fetch('*[]._id')).toEqual(['b'])
  expect(await lake.client('viewer').fetch('*')).toEqual([])
})

test('another process that has the dataset open learns of it: it writes into no dataset that is gone', async () => {
  lake.lake.datasets.create({ name: 'second', visibility: 'public' })
  await asEditor('second').create({ _id: 'a', _type: 'note' })
  const other = openLake({ dataDir: lake.dataDir })
  expect(other.datasets.get('second').snapshot().all).toHaveLength(1)
  const held = other.datasets.get('second')
  await ask('DELETE', '/datasets/second')
  expect(() => other.datasets.get('second')).toThrow(/not found/)
  expect(() => held.commit({ mutations: [{ create: { _id: 'b', _type: 'note' } }], author: 'x' })).toThrow(/not found/)
  lake.lake.datasets.create({ name: 'second', visibility: 'public' })
  expect(other.datasets.get('second').snapshot().all).toEqual([])
  await other.close()
  const database = new DatabaseSync(join(lake.dataDir, 'lake.sqlite'))
  expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([])
  database.close()
})
