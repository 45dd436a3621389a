import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { documentsIn } from '@/scripts/move/embedded-content'
import { documentsOf } from '@/scripts/move/hosted-content'
import { differences, differenceSentence } from '@/scripts/move/differences'
import { startStandIn, type StandIn } from '@/scripts/hosted/stand-in'
import { lakeCommand } from '@/server/preparation/lake-command'
import { until } from '../support/until'

let folder = ''
let hosted: StandIn
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nap1325-move-'))
  hosted = await startStandIn(folder)
  const { client } = hosted
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#268' } })
    .png()
    .toBuffer()
  const { _id } = await client.assets.upload('image', bytes, { filename: 'field.png' })
  await client.assets.upload('file', Buffer.from('pledge'), { filename: 'pledge.txt' })
  const coverImage = { _type: 'image', asset: { _type: 'reference', _ref: _id }, alt: 'A field' }
  await client.create({ _id: 'story-moved', _type: 'story', language: 'en', title: 'Moved', coverImage })
  await client.create({ _id: 'drafts.story-moved', _type: 'story', language: 'en', title: 'Moved, later' })
  await client.create({
    _id: 'consent.story-moved',
    _type: 'consentRecord',
    story: { _type: 'reference', _ref: 'story-moved', _weak: true },
  })
}, 300_000)
afterAll(async () => {
  await hosted.stop()
  await rm(folder, { recursive: true })
})

function start(words: readonly string[], settings: Readonly<Record<string, string>> = {}) {
  const env = { ...process.env, NODE_OPTIONS: '', ...hosted.env, LEDGER_FILE: '', ...settings }
  const child = spawn(process.execPath, ['scripts/move.ts', ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += String(text)))
  const ended = once(child, 'close')
  return { child, said: () => output, ended: async () => (await ended, { code: child.exitCode, output }) }
}
const move = (words: readonly string[], settings: Readonly<Record<string, string>> = {}) =>
  start(words, settings).ended()
const path = (name: string) => join(folder, name)
const toEmbedded = (name: string, settings?: Readonly<Record<string, string>>) =>
  move(['--from', 'hosted', '--to', path(name)], settings)

/** An empty dataset at “Sanity”, with the variables that name it. */
async function emptyDataset(name: string, visibility = 'private') {
  await lakeCommand(hosted.dataDir, ['dataset', 'create', name, '--visibility', visibility])
  return { client: hosted.client.withConfig({ dataset: name }), settings: { NEXT_PUBLIC_SANITY_DATASET: name } }
}

/** A data folder with the content of the stand-in, as `name` of its dataset. */
async function embedded(name: string, dataset: string): Promise<string> {
  const at = path(name)
  await lakeCommand(at, ['dataset', 'create', dataset])
  const documents = await documentsOf(hosted.client)
  const file = path(`${name}.ndjson`)
  writeFileSync(file, documents.map((each) => `${JSON.stringify(each)}\n`).join(''))
  cpSync(join(hosted.dataDir, 'assets', 'production'), join(at, 'assets', dataset), { recursive: true })
  await lakeCommand(at, ['import', file, '--dataset', dataset])
  return at
}

test('from hosted Sanity into a data folder: everything, private, with the bytes of pictures and files', async () => {
  const { code, output } = await toEmbedded('moved')
  expect(output).toMatch(/\d+ documents, \d+ of them pictures and files, are in .*moved\./)
  expect(output).toMatch(/Not carried: history, accounts/)
  expect(code).toBe(0)
  const there = await documentsIn(path('moved'), 'production')
  expect(differenceSentence(differences(await documentsOf(hosted.client), there))).toBeNull()
  const ids = there.map(({ _id }) => _id)
  expect(ids).toEqual(expect.arrayContaining(['story-moved', 'drafts.story-moved', 'consent.story-moved']))
  expect(await lakeCommand(path('moved'), ['dataset', 'list'])).toMatch(/^production\tprivate\t/)
  for (const kind of ['images', 'files'])
    for (const name of readdirSync(join(path('moved'), 'assets', 'production', kind))) {
      const bytes = (dataDir: string) => readFileSync(join(dataDir, 'assets', 'production', kind, name))
      expect(bytes(path('moved')).equals(bytes(hosted.dataDir))).toBe(true)
    }
  expect(existsSync(path('moved.moving'))).toBe(false)
  // What is there already is not touched.
  const again = await toEmbedded('moved')
  expect(again.output).toMatch(/moved is not empty/)
  expect(again.code).toBe(1)
}, 300_000)

test('what goes wrong leaves no folder; the next attempt goes on, and does not fetch twice', async () => {
  const { client } = hosted
  const file = (await documentsOf(client)).find(({ _type }) => _type === 'sanity.fileAsset')
  const { _id } = await client.assets.upload('file', Buffer.from('gone'), { filename: 'gone.txt' })
  const bytes = readdirSync(join(hosted.dataDir, 'assets', 'production', 'files')).map((name) =>
    join(hosted.dataDir, 'assets', 'production', 'files', name),
  )
  const broken = bytes.find((each) => each.includes(_id.split('-')[1] ?? '?')) ?? ''
  const kept = readFileSync(broken)
  rmSync(broken)
  const first = await toEmbedded('again')
  writeFileSync(broken, kept)
  expect(first.output).toMatch(/could not be fetched from https:\/\/cdn\.sanity\.io \(404\)/)
  expect(first.code).toBe(1)
  expect(existsSync(path('again'))).toBe(false)
  expect(readdirSync(join(path('again.moving'), 'assets')).length).toBeGreaterThan(0)
  const asked = hosted.calls.length
  expect(await toEmbedded('again')).toMatchObject({ code: 0 })
  const fetched = hosted.calls.slice(asked).filter(({ host }) => host === 'cdn.sanity.io')
  expect(fetched.map(({ path: each }) => each).filter((each) => each.includes(file?._id.split('-')[1] ?? '?'))).toEqual(
    [],
  )
  await client.delete(_id)
}, 300_000)

test('what the ledger says was taken away does not come back', async () => {
  const old = await embedded('before', 'production')
  const ledger = path('before.ledger')
  const at = { LEDGER_FILE: ledger }
  const record = { _id: 'consent.story-moved', _type: 'consentRecord', withdrawnOn: '2026-11-27' }
  writeFileSync(path('withdrawn.ndjson'), `${JSON.stringify(record)}\n`)
  const env = { ...process.env, NODE_OPTIONS: '', ...at }
  const args = ['packages/lake/source/cli.ts', 'import', path('withdrawn.ndjson'), '--replace', '--data', old]
  const child = spawn(process.execPath, [...args, '--config', 'lake.config.json'], { env, stdio: 'ignore' })
  await once(child, 'close')
  expect(existsSync(ledger)).toBe(true)
  const { code, output } = await toEmbedded('back', at)
  expect(output).toMatch(/The ledger has \d+ lines: 1 documents were changed by it/)
  expect(code).toBe(0)
  const there = await documentsIn(path('back'), 'production')
  expect(there.find(({ _id }) => _id === 'consent.story-moved')).toMatchObject({
    withdrawnBy: 'the ledger, after a restore',
  })
}, 300_000)

test('from a data folder to hosted Sanity: everything, references as they were; ended half-way, it goes on', async () => {
  const at = await embedded('there', 'target')
  const { client, settings } = await emptyDataset('target')
  const words = ['--from', at, '--to', 'hosted']
  const first = start(words, settings)
  // As a crash ends it, with some of it written.
  await until(async () => (await client.fetch<number>('count(*)')) >= 3)
  first.child.kill('SIGKILL')
  await first.ended()
  // Something that the content does not have any more.
  await client.create({ _id: 'left-over', _type: 'story', title: 'Of the first attempt' })
  const { code, output } = await move(words, settings)
  expect(output).toMatch(/\d+ documents, \d+ of them pictures and files, are in the dataset “target”/)
  expect(code).toBe(0)
  expect(differenceSentence(differences(await documentsIn(at, 'target'), await documentsOf(client)))).toBeNull()
  const again = await move(words, settings)
  expect(again.output).toMatch(/“target” at Sanity is not empty: .*Nothing was written/)
  expect(again.code).toBe(1)
}, 300_000)

test('a dataset that anybody may read is filled only when that is said', async () => {
  const { client, settings } = await emptyDataset('open', 'public')
  const { code, output } = await move(['--from', path('there'), '--to', 'hosted'], settings)
  expect(output).toMatch(/Anybody may read the dataset “open” .*--into-public\. Nothing was written/)
  expect(code).toBe(1)
  expect(await client.fetch('count(*)')).toBe(0)
}, 300_000)

test.each([
  ['no direction', [], {}, 2, /say from where to where/],
  ['twice the same', ['--from', 'hosted', '--to', 'hosted'], {}, 2, /say from where to where/],
  ['no project', ['--from', 'hosted', '--to', 'x'], { NEXT_PUBLIC_SANITY_PROJECT_ID: '' }, 1, /which project/],
  [
    'no token',
    ['--from', 'x', '--to', 'hosted'],
    { SANITY_API_WRITE_TOKEN: '' },
    1,
    /SANITY_API_WRITE_TOKEN is not set/,
  ],
])('%s: a sentence', async (_name, words, settings, status, says) => {
  const { code, output } = await move(words, settings)
  expect(output).toMatch(says)
  expect(code).toBe(status)
})
