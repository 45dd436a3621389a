import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SanityClient } from '@sanity/client'
import sharp from 'sharp'
import { lakeSettings } from '@/packages/lake/source/cli/settings'
import { serveLake } from '@/packages/lake/source/server/serve'
import { withdraw } from '@/lib/consent/withdraw'
import { lakeCommand } from '@/server/preparation/lake-command'
import { fetchWithdrawn } from '@/server/freshness/fetch-withdrawn'
import { startCommand } from '../../packages/lake/support/run-command'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'
import { answeredStory, now } from '../../support/answered-story'

let lake: TestLake
let client: SanityClient
let folder: string
let story: ReturnType<typeof answeredStory>
const ref = (_ref: string) => ({ _type: 'reference', _ref, _weak: true })

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nap1325-after-'))
  lake = await startTestLake()
  client = lake.client('editor')
  const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#f00' } })
    .png()
    .toBuffer()
  const picture = await client.assets.upload('image', bytes)
  const coverImage = { _type: 'image', asset: { _type: 'reference', _ref: picture._id } }
  await client.create({ _id: 'story', _type: 'story', language: 'en', slug: { current: 's' }, coverImage })
  await client.create({ _id: 'review.a', _type: 'reviewLink', subject: ref('story') })
  story = answeredStory(client)
  await story.give()
  await story.confirm()
  const record = await story.record()
  await client.create({ ...record, _id: 'drafts.consent.story', _type: 'consentRecord' })
  await lakeCommand(lake.dataDir, ['backup', join(folder, 'one.tar'), '--no-passphrase'])
})
afterEach(async () => {
  await lake.stop()
  rmSync(folder, { recursive: true })
})

/** Restores the backup beside the ledger, or without it, and serves it. */
async function restored(more: readonly string[], work: (client: SanityClient) => Promise<void>): Promise<void> {
  const dataDir = join(folder, 'restored')
  const words = ['restore', join(folder, 'one.tar'), '--into', dataDir, ...more]
  const { status, stderr } = await startCommand(lake.dataDir, words, { LEDGER_FILE: `${lake.dataDir}.ledger` }).ended()
  if (status !== 0) throw new Error(stderr)
  const settings = lakeSettings({ data: dataDir, config: 'lake.config.json' })
  const again = await serveLake({ ...settings, port: 0, host: '127.0.0.1' })
  try {
    const token = again.lake.services.accounts.createToken({ role: 'editor', label: 'test', replace: false })
    await work(client.withConfig({ apiHost: again.url, token }))
  } finally {
    await again.close()
    rmSync(dataDir, { recursive: true })
  }
}

test('a story that was withdrawn after the backup stays away, with its picture, its link and its draft', async () => {
  expect(await story.isShown()).toBe(true)
  const steps = await withdraw(client, 'story', { by: 'Ada', now })
  expect(steps.flatMap(({ problem }) => problem ?? [])).toEqual([])
  await restored([], async (again) => {
    expect(await answeredStory(again).isShown()).toBe(false)
    for (const id of ['consent.story', 'drafts.consent.story'])
      expect(await again.getDocument(id)).toMatchObject({ withdrawnOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) })
    expect(await again.getDocument('review.a')).toMatchObject({ revokedAt: expect.any(String) })
    expect(await again.fetch('count(*[_type == "sanity.imageAsset"])')).toBe(0)
    // Its address says that it is gone, not that it never was.
    expect((await fetchWithdrawn(again, now)).gone).toContain('/en/stories/s')
  })
})

test.each(['image', 'voice', 'name'] as const)('so does one of which “%s” was taken back by link', async (part) => {
  await story.takeBack(part)
  await restored([], async (again) => {
    expect(await answeredStory(again).isShown()).toBe(false)
    // An editor who has made sure says so, and it is there again.
    await again.patch('consent.story').unset(['unconfirmedSince']).commit()
    expect(await answeredStory(again).isShown()).toBe(true)
  })
})

test('so does one that was taken back by link a moment before the site could carry it out', async () => {
  await story.takeBack('all', false)
  await restored([], async (again) => {
    expect(await answeredStory(again).isShown()).toBe(false)
    expect((await answeredStory(again).state()).answer.declinedAt).toEqual(expect.any(String))
  })
})

test('what nobody took back is there; without the ledger nothing is, until somebody confirms it', async () => {
  await restored([], async (again) => {
    expect(await answeredStory(again).isShown()).toBe(true)
    expect(await again.fetch('count(*[_type == "sanity.imageAsset"])')).toBe(1)
  })
  await restored(['--without-ledger'], async (again) => {
    expect(await answeredStory(again).isShown()).toBe(false)
    await again.patch('consent.story').unset(['unconfirmedSince']).commit()
    expect(await answeredStory(again).isShown()).toBe(true)
  })
})
