import { readFileSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { jest } from '@jest/globals'
import sharp from 'sharp'
import { until } from '../../support/until'
import { cliFolder, type CliFolder } from './support/official-cli'
import { startTestLake, type TestLake } from './support/test-lake'

jest.setTimeout(240_000)

let cli: CliFolder
let lake: TestLake
let administrator: { url: string; token: string }
beforeAll(async () => {
  cli = cliFolder('nap1325')
  lake = await startTestLake({ allowedOrigins: ['https://studio.example'] })
  administrator = { url: lake.url, token: lake.token('administrator') }
})
afterAll(async () => {
  await lake.stop()
  cli.remove()
})

const sanity = (...words: readonly string[]) => cli.run(administrator, ...words)
const visibilities = () =>
  Object.fromEntries(lake.lake.datasets.list().map(({ name, visibility }) => [name, visibility]))

test('datasets are made, listed, opened, closed and deleted', async () => {
  expect(await sanity('datasets', 'create', 'closed', '--visibility', 'private')).toMatchObject({ status: 0 })
  expect(visibilities()).toEqual({ closed: 'private', production: 'public' })
  expect((await sanity('datasets', 'list')).stdout.trim().split('\n')).toEqual(['closed', 'production'])
  expect((await sanity('datasets', 'visibility', 'get', 'closed')).stdout.trim()).toBe('private')
  expect((await sanity('datasets', 'visibility', 'set', 'closed', 'public')).said).toMatch(/visibility changed/)
  expect(visibilities().closed).toBe('public')
  expect((await sanity('datasets', 'delete', 'closed', '--force')).said).toMatch(/deleted successfully/)
  expect(visibilities()).toEqual({ production: 'public' })
})

test('people, tokens and web origins are listed; origins are said to be an option of the lake', async () => {
  const ada = { email: 'ada@example.org', name: 'Ada', role: 'editor', password: null }
  await lake.lake.services.accounts.createUser(ada)
  expect((await sanity('users', 'list')).said).toMatch(/Ada │ Editor/)
  const made = await sanity('tokens', 'create', 'statistics', '--role', 'viewer', '--json')
  const { id, key, token = key } = JSON.parse(made.stdout)
  expect((await fetch(`${lake.url}/v1/users/me`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200)
  expect((await sanity('tokens', 'list')).said).toContain('statistics')
  expect((await sanity('tokens', 'delete', id, '--yes')).status).toBe(0)
  expect((await fetch(`${lake.url}/v1/users/me`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(401)
  expect((await sanity('cors', 'list')).stdout.trim()).toBe('https://studio.example')
  const added = await sanity('cors', 'add', 'https://other.example', '--no-credentials')
  expect(added.status).not.toBe(0)
  expect(added.said).toMatch(/start it with --allow-origin ORIGIN/)
})

test('webhooks are listed with what they told, and deleted', async () => {
  const rule = { on: ['create'], filter: '_type == "toll"' }
  const body = { name: 'mirror', url: 'https://nowhere.invalid/hook', dataset: 'production', rule }
  const { id } = await lake.client('administrator').request({ method: 'POST', url: '/hooks/projects/nap1325', body })
  await lake.client('editor').create({ _id: 't', _type: 'toll' })
  const { hooks } = lake.lake.services.webhooks
  await until(() => hooks.attempts(id, 1).length > 0)
  expect((await sanity('hooks', 'list')).said).toMatch(
    /Name: mirror Dataset: production URL: https:\/\/nowhere.invalid\/hook/,
  )
  const logs = (await sanity('hooks', 'logs', 'mirror', '--detailed')).said
  expect(logs).toMatch(/Status: pending Failures: 1 .*_id: 't', operation: 'create'.*Failure: Network error/)
  expect((await sanity('hooks', 'attempt', hooks.attempts(id, 1)[0]?.id ?? '')).said).toMatch(/Status: Failed/)
  expect((await sanity('hooks', 'delete', 'mirror')).said).toMatch(/Hook deleted/)
  expect(hooks.all()).toEqual([])
  await lake.client('editor').delete('t')
})

test('what there is not is refused by name', async () => {
  const alias = await sanity('datasets', 'alias', 'create', 'live', 'production')
  expect(alias.status).not.toBe(0)
  expect(alias.said).toMatch(/does not support PUT \/aliases\/live/)
  const history = await sanity('datasets', 'copy', 'production', 'second')
  expect(history.status).not.toBe(0)
  expect(history.said).toMatch(/copies no history: ask with --skip-history/)
  expect(visibilities()).toEqual({ production: 'public' })
})

test('what one lake exports another imports: equal documents, equal bytes, and the same again', async () => {
  const other = await startTestLake()
  const client = lake.client('editor')
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
  const picture = await sharp({ create: { width: 80, height: 50, channels: 3, background: '#000', noise } })
    .jpeg()
    .withExif({ IFD0: { Artist: 'Somebody At Risk' } })
    .toBuffer()
  const image = await client.assets.upload('image', picture)
  const file = await client.assets.upload('file', Buffer.from('%PDF-1.7 a report'), { filename: 'report.pdf' })
  await client.create({ _id: 'b', _type: 'note', title: 'Één' })
  await client.create({
    _id: 'a',
    _type: 'note',
    to: { _type: 'reference', _ref: 'b' },
    picture: { _type: 'image', asset: { _type: 'reference', _ref: image._id } },
    report: { _type: 'file', asset: { _type: 'reference', _ref: file._id } },
  })
  await client.create({ _id: 'drafts.b', _type: 'note', title: 'draft' })
  await client.create({ _id: 'consent.a', _type: 'consentRecord' })

  const archive = join(cli.folder, 'production.tar.gz')
  const exported = await sanity('datasets', 'export', 'production', archive)
  expect(exported.said).toMatch(/Export finished/)
  expect(exported.said).not.toMatch(/ignoring/)
  const there = { url: other.url, token: other.token('administrator') }
  const imported = await cli.run(there, 'datasets', 'import', archive, '--dataset', 'production')
  expect(imported.said).toMatch(/Imported 4 documents/)

  const contentOf = (each: TestLake) =>
    each.lake.datasets
      .get('production')
      .snapshot()
      .all.map(({ _rev, _updatedAt, _createdAt, url: _url, ...rest }) => rest)
  expect(contentOf(other)).toEqual(contentOf(lake))
  for (const kind of ['images', 'files']) {
    const folder = (each: TestLake) => join(each.dataDir, 'assets', 'production', kind)
    expect(await readdir(folder(other))).toEqual(await readdir(folder(lake)))
    for (const name of await readdir(folder(lake)))
      expect(readFileSync(join(folder(other), name)).equals(readFileSync(join(folder(lake), name)))).toBe(true)
  }
  const again = await cli.run(there, 'datasets', 'import', archive, '--dataset', 'production', '--replace')
  expect(again.said).toMatch(/Imported 4 documents/)
  expect(contentOf(other)).toEqual(contentOf(lake))
  await other.stop()
})

test('a dataset is copied with its pictures, and is as private as it was', async () => {
  const copied = await sanity('datasets', 'copy', 'production', 'second', '--skip-history')
  expect(copied.said).toMatch(/Copy finished/)
  expect(visibilities()).toMatchObject({ second: 'public' })
  expect((await sanity('datasets', 'copy', '--list')).said).toMatch(/second │ completed/)
  const [asset] = await lake.client('viewer', { dataset: 'second' }).fetch('*[_type == "sanity.imageAsset"]')
  expect(asset.path).toMatch(/^images\/nap1325\/second\//)
  expect((await fetch(asset.url)).status).toBe(200)
  await sanity('datasets', 'delete', 'second', '--force')
  expect((await fetch(asset.url)).status).toBe(404)
  expect(await readdir(join(lake.dataDir, 'assets', 'second', 'images'))).toEqual([])
  expect(await lake.client().fetch('count(*[_type == "note"])')).toBe(2)
})

test('documents are created, read, queried and deleted', async () => {
  const file = join(cli.folder, 'note.json')
  await writeFile(file, '{"_id":"c","_type":"note","title":"By hand"}')
  expect((await sanity('documents', 'create', file, '--dataset', 'production')).status).toBe(0)
  expect((await sanity('documents', 'get', 'c', '--dataset', 'production')).stdout).toMatch(/By hand/)
  expect((await sanity('documents', 'query', '*[_id == "c"].title', '--dataset', 'production')).stdout).toMatch(
    /By hand/,
  )
  expect((await sanity('documents', 'delete', 'c', '--dataset', 'production')).status).toBe(0)
  expect(await lake.client().fetch('count(*[_id == "c"])')).toBe(0)
})
