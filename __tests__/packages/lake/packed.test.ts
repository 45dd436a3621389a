import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jest } from '@jest/globals'
import { createClient, type MutationEvent, type SanityClient } from '@sanity/client'
import sharp from 'sharp'
import { collect } from './support/collect'
import { installPackedLake, type PackedLake } from './support/packed-lake'

jest.setTimeout(240_000)

/** Another project than this site's, with another dataset. */
const project = ['--project-id', 'garden', '--title', 'The Garden']
const dataset = 'plants'

let lake: PackedLake
let served: Awaited<ReturnType<PackedLake['serve']>>
let client: SanityClient
beforeAll(async () => {
  lake = await installPackedLake()
  const token = await lake.run('npx', ['nap1325-lake', 'token', 'create', '--role', 'administrator'])
  served = await lake.serve(['--dataset', dataset, ...project])
  client = createClient({
    projectId: 'garden',
    dataset,
    token,
    apiVersion: '2026-03-01',
    apiHost: served.url,
    useProjectHostname: false,
    useCdn: false,
  })
})
afterAll(async () => {
  await served?.stop()
  await lake?.remove()
})

test('the real client creates, listens and queries', async () => {
  const heard = collect<MutationEvent | { type: 'welcome' }>(
    client.listen('*[_type == "plant"]', {}, { events: ['welcome', 'mutation'] }),
  )
  await heard.until((events) => events.some(({ type }) => type === 'welcome'))
  const { _id } = await client.create({ _type: 'plant', name: 'Fern' })
  const events = await heard.until((all) => all.some(({ type }) => type === 'mutation'))
  heard.stop()
  expect(events.at(-1)).toMatchObject({ type: 'mutation', documentId: _id, transition: 'appear' })
  expect(await client.fetch('*[_type == "plant"]{name}')).toEqual([{ name: 'Fern' }])
})

test('the real client uploads a picture, and gets it in another size', async () => {
  const create = { width: 40, height: 20, channels: 3, background: '#3a5' } as const
  const asset = await client.assets.upload('image', await sharp({ create }).jpeg().toBuffer())
  expect(asset.path).toMatch(/^images\/garden\/plants\//)
  const answer = await fetch(new URL(`/${asset.path}?w=10`, served.url))
  const { width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
  expect({ status: answer.status, width, height }).toEqual({ status: 200, width: 10, height: 5 })
  await client.delete(asset._id)
  expect((await fetch(new URL(`/${asset.path}`, served.url))).status).toBe(404)
})

test('a Studio of that project finds what it asks for at its start', async () => {
  const get = (url: string) => client.request<unknown>({ url })
  expect(await get('/users/me')).toMatchObject({ role: 'administrator', roles: [{ title: 'Administrator' }] })
  expect(await get('/projects')).toMatchObject([{ id: 'garden', displayName: 'The Garden' }])
  expect(await get('/projects/garden')).toMatchObject({ id: 'garden', displayName: 'The Garden' })
  expect(await get('/projects/garden/datasets')).toMatchObject([{ name: dataset, aclMode: 'private' }])
  expect(await get(`/projects/garden/datasets/${dataset}/acl`)).toEqual([
    { filter: '_id in path("**")', permissions: ['read', 'create', 'update', 'history'] },
  ])
  for (const url of ['/projects/garden/grants', '/projects/garden/features', '/users/me/keyvalue/x', '/auth/providers'])
    await expect(get(url)).resolves.toBeDefined()
  await expect(get('/projects/nap1325')).rejects.toThrow(/holds the project "garden" only/)
})

test('somebody signs in with a password on a page of that project', async () => {
  const password = 'correct horse battery'
  const account = ['user', 'create', 'ada@example.org', '--role', 'editor', '--password-stdin']
  expect(await lake.lake(account, password)).toMatch(/ada@example.org can sign in as editor/)
  const studio = 'http://localhost:3333/'
  const page = await fetch(`${served.url}/v1/auth/login/local?origin=${encodeURIComponent(studio)}`)
  expect(await page.text()).toMatch(/<title>Sign in to the Studio · The Garden Studio<\/title>/)
  const answer = await fetch(`${served.url}/v1/auth/login/local`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ origin: studio, email: 'ada@example.org', password }),
  })
  expect(answer.headers.get('location')).toMatch(/^http:\/\/localhost:3333\/#sid=/)
})

test('sentences name the command of the package', async () => {
  await expect(lake.lake(['user', 'role', 'nobody@example.org', 'editor'])).rejects.toThrow(
    /no user nobody@example.org: nap1325-lake user list/,
  )
})

test('a program embeds two lakes, which share nothing, and its types are right', async () => {
  const program = `import { carryEventStreams } from '@nap1325/lake/browser'
import { openLake, serveLake, type ErrorCode, type ErrorBody, type Lake } from '@nap1325/lake'

const one: Lake = openLake({ dataDir: 'one', projectId: 'one' })
const two = await serveLake({ dataDir: 'two', port: 0, host: '127.0.0.1', projectId: 'two' })
const answer = await one.handle(new Request('http://lake/v1/projects/two'))
const { errorCode }: ErrorBody = await answer.json()
const expected: ErrorCode = 'projectNotFound'
const other = await fetch(two.url + '/v1/projects/two')
const plain = await carryEventStreams(two.url, fetch)(two.url + '/v1/ping')
console.log(answer.status, errorCode === expected, other.status, plain.status)
await one.close()
await two.close()
`
  writeFileSync(join(lake.folder, 'program.ts'), program)
  expect(await lake.run(process.execPath, ['program.ts'])).toBe('404 true 200 200')
  const modules = join(process.cwd(), 'node_modules')
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', '--skipLibCheck', 'false']
  const types = ['--types', 'node', '--typeRoots', join(modules, '@types')]
  await lake.run(process.execPath, [join(modules, 'typescript', 'bin', 'tsc'), ...options, ...types, 'program.ts'])
})
