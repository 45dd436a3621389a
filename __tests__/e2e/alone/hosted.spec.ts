import { expect } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { startStandIn, type StandIn } from '@/scripts/hosted/stand-in'
import { remarkWords } from '@/lib/review/words/remark-words'
import { withdraw } from '@/lib/consent/withdraw'
import { makeReviewLink, openReviewLink } from '../support/review-links'
import { startSite, type StartedSite } from '../support/running-site'
import { lake } from '../support/site'
import { makeStory, newTitle } from '../support/stories'
import { consoleOf, titleInput } from '../support/studio'
import { test } from '../support/test'

/** The site with the variables of hosted Sanity, and nothing of the embedded lake. */
let folder = ''
let hosted: StandIn
let site: StartedSite

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nap1325-hosted-'))
  hosted = await startStandIn(folder)
  site = await startSite(join(folder, 'site'), hosted.env)
})

test.afterAll(async () => {
  await site.interrupt()
  await hosted.stop()
  await rm(folder, { recursive: true })
})

/** A picture that no other test has. */
async function picture() {
  const background = `#${crypto.randomUUID().slice(0, 6)}`
  const bytes = await sharp({ create: { width: 600, height: 400, channels: 3, background } })
    .png()
    .toBuffer()
  const { _id } = await hosted.client.assets.upload('image', bytes)
  return { _type: 'image', asset: { _type: 'reference', _ref: _id }, alt: 'A coloured field' }
}

const statusOf = async (path: string) => (await fetch(site.url + path)).status

test('readers get pages in both languages, and pictures, from our origin alone', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage()
  const { path } = await makeStory(hosted.client, 'en', { coverImage: await picture() })
  await expect.poll(() => statusOf(path)).toBe(200)
  const origins = new Set<string>()
  page.on('request', (request) => origins.add(new URL(request.url()).origin))
  for (const each of ['/en', '/nl', '/en/stories', '/nl/verhalen', '/en/signatories', path]) {
    const answer = await page.goto(site.url + each)
    expect([each, answer?.status()]).toEqual([each, 200])
  }
  const drawn = page.locator('main img').first()
  await expect(drawn).toHaveAttribute('src', /^\/media\/images\//)
  await expect.poll(() => drawn.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  expect([...origins]).toEqual([site.url])
  // The site asked nobody but its project, and nothing of the API's cache.
  expect(new Set(hosted.calls.map(({ host }) => host))).toEqual(new Set(['nap1325.api.sanity.io', 'cdn.sanity.io']))
  expect(hosted.refused).toEqual([])
})

test('a plan as PDF comes from our origin too, and goes on where it broke off', async () => {
  const bytes = Buffer.from(`%PDF-1.4 ${crypto.randomUUID()} ${'A plan for peace. '.repeat(500)}`)
  const { _id: file } = await hosted.client.assets.upload('file', bytes, { filename: 'plan.pdf' })
  const { _id } = await hosted.client.fetch<{ _id: string }>(
    '*[_type == "napDocument" && defined(slug.current)] | order(_id) [0]{ _id }',
  )
  const version = { _type: 'languageVersion', _key: 'pdf', language: 'en', file: { asset: { _ref: file } } }
  await hosted.client
    .patch(_id)
    .set({ versions: [version] })
    .commit()
  const slug = await hosted.client.fetch<string>('*[_id == $id][0].slug.current', { id: _id })
  const page = async () => (await fetch(`${site.url}/en/documents/${slug}`)).text()
  await expect.poll(page).toContain('/media/files/')
  expect(await page()).not.toContain('cdn.sanity.io')
  const [address = ''] = /\/media\/files\/[^ "]+/.exec(await page()) ?? []
  const part = await fetch(site.url + address, { headers: { range: 'bytes=100-' } })
  expect([part.status, part.headers.get('content-type')]).toEqual([206, 'application/pdf'])
  expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(100))).toBe(true)
})

test('what is published is on the page by itself, and what is not is not', async () => {
  const story = await makeStory(hosted.client)
  await expect.poll(() => statusOf(story.path)).toBe(200)
  const title = newTitle('Changed')
  await hosted.client.patch(story.id).set({ title }).commit()
  await expect.poll(async () => (await fetch(site.url + story.path)).text()).toContain(title)
})

test('Studio asks its project and nobody else, and has nothing to complain of in its console', async ({ browser }) => {
  const email = 'studio@example.org'
  const { dataDir } = hosted
  await lake(['user', 'create', email, '--name', 'Studio', '--role', 'editor'], { dataDir })
  const { id } = await makeStory(hosted.client)
  const studio = await (await browser.newContext(hosted.browser)).newPage()
  const form = `${site.url}/studio/intent/edit/id=${id};type=story/`
  const complaints = consoleOf(studio)
  const strangers = new Set<string>()
  studio.on('request', (request) => strangers.add(new URL(request.url()).host))
  await studio.goto(await lake(['sign-in-link', email, '--studio', form], { dataDir }))
  await expect(titleInput(studio)).toBeEditable({ timeout: 120_000 })
  // Before somebody has signed in, Sanity answers with 401 to whether somebody has.
  expect(complaints().filter((complaint) => !complaint.includes('/auth/id?'))).toEqual([])
  expect(
    [...strangers].filter(
      (host) => host !== '' && !site.url.endsWith(host) && !/^(nap1325\.)?api\.sanity\.io$/.test(host),
    ),
  ).toEqual([])
  expect(hosted.calls.filter(({ path }) => path.includes('/intake/'))).toEqual([])
})

test('a review link is opened, remarked, decided and revoked', async ({ browser }) => {
  const { client } = hosted
  const story = await makeStory(client)
  const title = newTitle('Not published yet')
  await client.createOrReplace({
    ...(await client.getDocument(story.id)),
    _id: `drafts.${story.id}`,
    _type: 'story',
    title,
  })
  const link = await makeReviewLink(client, story.id, {
    may: ['comment', 'decide'],
    languages: ['en'],
  })
  const address = `${site.url}/review/${link.token}`
  const page = await (await browser.newContext()).newPage()
  await openReviewLink(page, { address })
  await expect(page.locator('h1')).toHaveText(title)
  const words = remarkWords('en')
  const kinds = () =>
    client.fetch<string[]>('*[_type == "reviewNote" && link._ref == $id] | order(_createdAt).decision', { id: link.id })
  await page.locator('#part-first a').click()
  await page.locator('#remark').fill('Leave out the village')
  await page.getByRole('button', { name: words.send }).click()
  await expect(page.locator('.said-notice')).toHaveText(words.thanksRemark)
  await page.getByRole('link', { name: words.decide }).click()
  await page.getByLabel(words.approve, { exact: true }).check()
  await page.locator('#name').fill('The ministry')
  await page.getByRole('button', { name: words.send }).click()
  await expect(page.locator('.said-notice')).toHaveText(words.thanksDecision)
  expect(await kinds()).toEqual(['comment', 'approved'])
  await client.patch(link.id).set({ revokedAt: new Date().toISOString() }).commit()
  await expect(page.locator('h1')).toHaveText('This link does not work')
})

test('a withdrawal ends page and picture with the words and their history', async () => {
  const coverImage = await picture()
  const { id, path } = await makeStory(hosted.client, 'en', { coverImage })
  await expect.poll(() => statusOf(path)).toBe(200)
  const [address = ''] = /\/media\/images\/[^ "]+/.exec(await (await fetch(site.url + path)).text()) ?? []
  await expect.poll(() => statusOf(address.replaceAll('&amp;', '&'))).toBe(200)
  const steps = await withdraw(hosted.client, id, { by: 'A test', now: new Date(), erasesWords: true })
  expect(steps.filter(({ problem }) => problem)).toEqual([])
  await expect.poll(() => statusOf(path)).toBe(410)
  await expect.poll(() => statusOf(address.replaceAll('&amp;', '&'))).not.toBe(200)
})
