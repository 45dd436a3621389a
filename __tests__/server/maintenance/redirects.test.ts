import type { SanityClient } from '@sanity/client'
import { forgetHistory } from '@/lib/redirects/forget-history'
import { keepRedirects } from '@/server/maintenance/redirects'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'
import { until } from '../../support/until'
import { available } from '../support/available'

let lake: TestLake
let editor: SanityClient
let writtenCount = 0
const stops: (() => void)[] = []

const story = (slug: string) => ({
  _id: 'story',
  _type: 'story',
  language: 'en',
  slug: { _type: 'slug', current: slug },
})
const redirects = () => editor.fetch<{ from: string }[]>('*[_type == "redirect"] | order(from){ _id, from, to }')

/** Follows as one instance of the site does; resolves when it has had its first look. */
async function keep(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const client = lake.client('editor')
  stops.push(
    keepRedirects(
      client,
      available,
      () => (writtenCount += 1),
      (line) => line.includes('follow') && resolve(),
      (ids) => forgetHistory(client, ids),
    ).stop,
  )
  await promise
}

beforeEach(async () => {
  lake = await startTestLake()
  editor = lake.client('editor')
  writtenCount = 0
})
afterEach(async () => {
  stops.splice(0).forEach((stop) => stop())
  await lake.stop()
})

test('an address that somebody changed by the API leads on, to the document', async () => {
  await editor.createOrReplace(story('first'))
  await keep()
  await editor.createOrReplace(story('second'))
  await until(async () => (await redirects()).length === 1)
  await editor.createOrReplace(story('third'))
  await until(async () => (await redirects()).length === 2)
  await until(async () => writtenCount === 2)
  expect(await redirects()).toEqual([
    {
      _id: expect.stringMatching(/^redirect\.[0-9a-f]{32}$/),
      from: '/en/stories/first',
      to: { _type: 'reference', _ref: 'story', _weak: true },
    },
    {
      _id: expect.stringMatching(/^redirect\.[0-9a-f]{32}$/),
      from: '/en/stories/second',
      to: { _type: 'reference', _ref: 'story', _weak: true },
    },
  ])
})

test('back at its first address, nothing leads away from it', async () => {
  await editor.createOrReplace(story('first'))
  await keep()
  await editor.createOrReplace(story('second'))
  await until(async () => (await redirects()).length === 1)
  await editor.createOrReplace(story('first'))
  await until(async () => (await redirects()).some(({ from }) => from === '/en/stories/second'))
  expect((await redirects()).map(({ from }) => from)).toEqual(['/en/stories/second'])
})

test('two instances write one', async () => {
  await editor.createOrReplace(story('first'))
  await keep()
  await keep()
  await editor.createOrReplace(story('second'))
  await until(async () => writtenCount === 2)
  expect(await redirects()).toHaveLength(1)
})

test('no reader of the content API can list old addresses', async () => {
  await editor.createOrReplace(story('a-name-that-was-taken-out'))
  await keep()
  await editor.createOrReplace(story('second'))
  await until(async () => (await redirects()).length === 1)
  expect(await lake.client().fetch('*[_type == "redirect"]')).toEqual([])
})

test('what was taken back and comes under another address is not to be found by the old one', async () => {
  const consent = { _id: 'consent.story', _type: 'consentRecord' }
  await editor.createOrReplace(story('a-name'))
  await editor.createOrReplace({ ...story('one'), _id: 'other' })
  await keep()
  // Renaming another one tells when all was looked at.
  const lookedAt = async (from: string, to: string) => {
    await editor.createOrReplace({ ...story(to), _id: 'other' })
    await until(async () => (await redirects()).some((redirect) => redirect.from === `/en/stories/${from}`))
  }
  await editor.createOrReplace({ ...consent, withdrawnOn: '2026-11-24' })
  await lookedAt('one', 'two')
  await editor.createOrReplace(story('taken-back'))
  await lookedAt('two', 'three')
  await editor.createOrReplace(consent)
  await lookedAt('three', 'four')
  expect((await redirects()).map(({ from }) => from)).not.toContain('/en/stories/a-name')
})

test('what an editor types into a draft is no address yet', async () => {
  await editor.createOrReplace(story('first'))
  await keep()
  await editor.createOrReplace({ ...story('typed'), _id: 'drafts.story' })
  await editor.createOrReplace(story('second'))
  await until(async () => (await redirects()).length === 1)
  await editor.createOrReplace(story('third'))
  await until(async () => (await redirects()).length === 2)
  expect((await redirects()).map(({ from }) => from)).toEqual(['/en/stories/first', '/en/stories/second'])
})

test('redirects whose ids hold words of an address are moved, and the history of these is forgotten', async () => {
  const old = 'redirect.en.stories.a-name'
  await editor.create({ _id: old, _type: 'redirect', from: '/en/stories/a-name', toUrl: '/en' })
  await keep()
  expect(await redirects()).toMatchObject([{ _id: expect.stringMatching(/^redirect\.[0-9a-f]{32}$/) }])
  const url = `${lake.url}/v2026-03-01/data/history/production/transactions/${old}`
  const history = await fetch(url, { headers: { authorization: `Bearer ${lake.token('editor')}` } })
  expect(await history.text()).not.toContain('/en/stories/a-name')
})
