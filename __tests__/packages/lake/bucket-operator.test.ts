import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { examineBucket } from '@/packages/lake/source/assets/examine-bucket'
import { bucketOf } from '@/packages/lake/source/cli/bucket-of'
import { openLake } from '@/packages/lake/source/server/lake'
import { serveLake } from '@/packages/lake/source/server/serve'
import { startBucketLake, words, type BucketLake } from './support/bucket-lake'
import type { BucketServer } from './support/bucket-server'
import { startCommand } from './support/run-command'

/** Errors come from another realm than a test’s own. */
const messageOf = (error: unknown) => String(error)

let here: BucketLake
let bucket: BucketLake['bucket']
let lake: BucketLake['lake']
beforeEach(async () => {
  here = await startBucketLake()
  ;({ bucket, lake } = here)
})
afterEach(() => here.stop())

const wrong: [string, Record<string, string>, RegExp][] = [
  ['another secret', { AWS_SECRET_ACCESS_KEY: 'guessed' }, /AWS_SECRET_ACCESS_KEY does not belong/],
  ['a key that nobody knows', { AWS_ACCESS_KEY_ID: 'AKOTHER' }, /does not know AWS_ACCESS_KEY_ID/],
  ['a bucket that is not there', { LAKE_ASSETS: 's3://nowhere/site' }, /there is no bucket of that name/],
  ['no address', { LAKE_ASSETS: 'pictures' }, /LAKE_ASSETS is an address such as s3:/],
  ['no region', { AWS_REGION: '' }, /needs AWS_REGION/],
  ['no secret', { AWS_SECRET_ACCESS_KEY: '' }, /needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY/],
  [
    'a secret in a file that is not there',
    { AWS_SECRET_ACCESS_KEY: '', AWS_SECRET_ACCESS_KEY_FILE: '/nowhere' },
    /nowhere cannot be read/,
  ],
  ['a line that others read', { AWS_ENDPOINT_URL_S3: 'http://s3.example.org' }, /Plain http is for this machine only/],
]
test.each(wrong)(
  'a start with %s is refused with a sentence, and without a key',
  async (_name, variables, sentence) => {
    const start = async () => {
      const served = await serveLake({
        dataDir: lake.dataDir,
        port: 0,
        host: '127.0.0.1',
        bucket: bucketOf({ ...bucket.env, ...variables }),
      })
      await served.close()
    }
    const said = await start().then(() => 'It started.', messageOf)
    expect(said).toMatch(sentence)
    expect(said).not.toMatch(/a-secret-of-the-bucket|AKTEST|AKOTHER|guessed/)
  },
)

test('the command line refuses to serve with wrong keys, in one line', async () => {
  const variables = { ...bucket.env, AWS_SECRET_ACCESS_KEY: 'guessed' }
  const { status, stderr } = await startCommand(lake.dataDir, ['serve', '--port', '0'], variables).ended()
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^lake: The bucket "pictures" answered 403 [^\n]+\n$/)])
})

test.each<[string, (state: BucketServer['state']) => void, RegExp]>([
  ['a public bucket', (state) => (state.isPublic = true), /Everybody can read/],
  ['versions', (state) => (state.isVersioned = true), /keeps older versions/],
  ['an outage', (state) => (state.isDown = true), /does not answer/],
])('who examines a bucket finds %s, and changes nothing', async (_name, spoil, sentence) => {
  spoil(bucket.state)
  const before = bucket.requests.length
  const found = await examineBucket(lake.dataDir, bucket.settings)
  expect(found.map(({ says }) => says).join(' ')).toMatch(sentence)
  expect(bucket.requests.slice(before).filter((request) => /^(PUT|DELETE)/.test(request))).toEqual([])
})

test('`assets check` says that all is well', async () => {
  const { status, stdout } = await startCommand(lake.dataDir, ['assets', 'check', '--json'], bucket.env).ended()
  expect([status, JSON.parse(stdout)]).toEqual([
    0,
    Array.from({ length: 3 }, () => expect.objectContaining({ state: 'good' })),
  ])
})

test('a backup holds what is in the bucket, and a restore puts it into the folder', async () => {
  const bytes = Buffer.from(crypto.randomUUID())
  const { url } = await lake.client('editor').assets.upload('file', bytes, { filename: 'words.txt' })
  const folder = mkdtempSync(join(tmpdir(), 'nap1325-bucket-'))
  try {
    const run = (command: string[]) =>
      startCommand(lake.dataDir, [...command, '--config', 'lake.config.json'], {
        ...bucket.env,
        LEDGER_FILE: 'none',
      }).ended()
    const made = await run(['backup', join(folder, 'one.tar'), '--no-passphrase'])
    expect([made.status, made.stdout]).toEqual([0, expect.stringMatching(/1 pictures and files/)])
    const restored = await run(['restore', join(folder, 'one.tar'), '--into', join(folder, 'again')])
    expect([restored.status, restored.stderr]).toEqual([0, expect.any(String)])
    const file = join(folder, 'again', 'assets', 'production', 'files', basename(url))
    expect(readFileSync(file).equals(bytes)).toBe(true)
    const opened = openLake({ dataDir: join(folder, 'again') })
    expect(opened.datasets.list().map(({ name }) => name)).toEqual(['production'])
    await opened.close()
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('`assets bring-back` copies what there is into the folder, and names what is nowhere', async () => {
  const bytes = words()
  const { url } = await here.upload(bytes)
  const lost = await here.upload(words())
  bucket.lose(here.keyOf(lost.url))
  const { status, stdout } = await startCommand(
    lake.dataDir,
    ['assets', 'bring-back', '--config', 'lake.config.json'],
    bucket.env,
  ).ended()
  expect([status, stdout]).toEqual([
    1,
    `1 pictures and files are in the data folder.\nThe bytes of these are nowhere:\nproduction: ${lost._id}\n`,
  ])
  bucket.state.isDown = true
  const next = await serveLake({ dataDir: lake.dataDir, port: 0, host: '127.0.0.1', projectId: 'nap1325' })
  try {
    const answer = await fetch(new URL(new URL(url).pathname, next.url))
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
    // A deletion from the folder would not reach them.
    expect(existsSync(join(lake.dataDir, 'kept-assets'))).toBe(false)
  } finally {
    await next.close()
  }
})
