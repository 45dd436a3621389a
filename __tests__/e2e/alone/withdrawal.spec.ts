import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Browser } from '@playwright/test'
import type { SanityClient } from '@sanity/client'
import sharp from 'sharp'
import { searchPath } from '@/lib/routes'
import { languages } from '@/lib/languages'
import { makeReviewLink } from '../support/review-links'
import { crawl, type Found } from '../support/crawl'
import { end, endLakes, startSitesOnOneLake } from '../support/running-lake'
import { becomesForGood } from '../support/readers'
import { lake } from '../support/site'
import { makeStory } from '../support/stories'
import { chooseAction, desk, titleInput } from '../support/studio'
import { test } from '../support/test'

test.afterAll(endLakes)

/** A word that stands in every field of the story that somebody could read. */
const canary = `canary${crypto.randomUUID().slice(0, 8)}`

/** A story in both languages with pictures, an old address, and a page that points to it. */
async function makeKnownStory(client: SanityClient) {
  const english = await makeStory(client)
  const dutchId = `${english.id}-nl`
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#000', noise } })
    .jpeg()
    .toBuffer()
  const picture = await client.assets.upload('image', bytes)
  const image = { asset: { _type: 'reference', _ref: picture._id }, alt: canary, credit: canary }
  const texts = {
    title: `Title ${canary}`,
    summary: `Summary ${canary}, long enough for the rule of fifty characters in a summary.`,
    coverImage: { _type: 'image', ...image },
    body: [
      {
        _type: 'block',
        _key: 'a',
        style: 'normal',
        markDefs: [],
        children: [{ _type: 'span', _key: 's', text: canary, marks: [] }],
      },
      { _type: 'figure', _key: 'b', ...image, caption: canary },
    ],
  }
  const story = await client.getDocument(english.id)
  const from = `/old/${canary}`
  await client
    .transaction()
    .patch(english.id, { set: { ...texts, slug: { _type: 'slug', current: canary } } })
    .create({
      ...story,
      ...texts,
      _id: dutchId,
      _type: 'story',
      language: 'nl',
      slug: { _type: 'slug', current: canary },
      translationOf: { _type: 'reference', _ref: english.id, _weak: true },
    })
    .patch(`consent.${english.id}`, { set: { languages: ['en', 'nl'], channels: ['web', 'copies'] } })
    .create({
      _type: 'redirect',
      _id: `redirect-${canary}`,
      from,
      to: { _type: 'reference', _ref: dutchId, _weak: true },
    })
    .commit()
  const { token } = await makeReviewLink(client, dutchId)
  const paths = [`/en/stories/${canary}`, `/nl/verhalen/${canary}`]
  return { id: english.id, paths, from, review: `/review/${token}`, file: picture.url.split('/').at(-1) ?? '' }
}

/** Pictures of anything else: no byte of them can be one of the story. */
const isOtherPicture = (file: string) => (path: string) =>
  /\/images\/|\/share\.png/.test(path) && !path.includes(file) && !path.includes(canary)

/** The addresses in whose bytes somebody could find the story: by its word, or by its picture. */
const traces = (found: readonly Found[], file: string) =>
  found
    .filter(({ address, status, bytes }) =>
      address.includes('/images/')
        ? status === 200 && address.includes(file)
        : bytes.includes(canary) || bytes.includes(file),
    )
    .map(({ address }) => address)

async function openStudioOf(browser: Browser, site: string, dataDir: string, path: string) {
  const email = `mia.${canary}@example.org`
  await lake(['user', 'create', email, '--name', 'Mia', '--role', 'editor', '--password-stdin'], {
    input: canary + canary,
    dataDir,
  })
  const page = await (await browser.newContext({ viewport: { width: 1500, height: 950 } })).newPage()
  await page.goto(await lake(['sign-in-link', email, '--studio', site + path], { dataDir }))
  await desk(page).waitFor({ timeout: 60_000 })
  return page
}

test('a story that is withdrawn leaves no trace on any instance', async ({ browser }) => {
  test.setTimeout(600_000)
  const { dataDir, child, sites, client } = await startSitesOnOneLake(2)
  const [first = ''] = sites.map(({ url }) => url)
  const { id, paths, from, review, file } = await makeKnownStory(client)
  const status = async (site: string, path: string) => (await fetch(site + path, { redirect: 'manual' })).status
  for (const { url } of sites) for (const path of paths) await expect.poll(() => status(url, path)).toBe(200)
  const searches = languages.map((language) => `${searchPath(language.id)}?q=${canary}`)
  const asked = [from, ...searches]
  const before = new Map<string, readonly string[]>()

  await test.step('it is in many places on both', async () => {
    for (const { url } of sites) {
      const known = traces(
        await crawl(url, [...asked, `/lake/images/nap1325/production/${file}`], isOtherPicture(file)),
        file,
      )
      before.set(url, known)
      for (const path of [...paths, '/en/stories', '/nl/verhalen', '/sitemap.xml', ...searches])
        expect(known).toContain(path)
      // A book is not compressed, so that its words are found in it as in any page.
      for (const path of paths)
        for (const copy of ['story.txt', 'story.epub']) expect(known).toContain(`${path}/${copy}`)
      expect(known.filter((address) => address.startsWith('/media/')).length).toBeGreaterThan(3)
      expect(await status(url, from)).toBe(308)
      expect(await status(url, review)).toBe(200)
    }
  })

  await test.step('one action takes it back, and says what it did', async () => {
    const studio = await openStudioOf(browser, first, dataDir, `/studio/intent/edit/id=${id};type=story/`)
    await expect(titleInput(studio)).toBeEditable({ timeout: 60_000 })
    await chooseAction(studio, 'Withdraw consent')
    const confirm = studio.getByRole('button', { name: 'Withdraw now' })
    await expect(confirm).toBeDisabled()
    await studio.getByLabel('Type “withdraw” to confirm').fill('withdraw')
    await confirm.click()
    for (const { url } of sites)
      for (const path of [...paths, from, `${paths[0]}/story.txt`, `${paths[1]}/story.epub`])
        await becomesForGood(`${path} is gone`, async () => (await status(url, path)) === 410)
    const report = studio.getByTestId('withdrawal-report')
    for (const line of [
      /no longer see/,
      /1 review link ended/,
      /3 addresses say/,
      /is a draft again/,
      /No old address leads to it/,
      /1 picture was deleted/,
      /noted in/,
    ])
      await expect(report).toContainText(line)
    // It stays until its button is pressed, with what no machine can do.
    await studio.keyboard.press('Escape')
    await expect(report.getByTestId('hand-work')).toContainText(`${first}${paths[0]}`)
    const record = await client.getDocument(`consent.${id}`)
    expect(record?.withdrawalLog.length).toBeGreaterThan(4)
    expect(record?.withdrawalLog.join()).not.toMatch(/Not done/)
  })

  await test.step('nothing of it is in any byte, where it was and anywhere else', async () => {
    for (const { url } of sites) {
      const again = [...asked, ...(before.get(url) ?? []), `/lake/images/nap1325/production/${file}`]
      const left = await crawl(url, again, isOtherPicture(file))
      // What was looked for stands in the page that says that nothing was found; what is asked about, in the form for it.
      const isTyped = (address: string) => searches.includes(address) || address.startsWith('/ask/')
      expect(traces(left, file).filter((address) => !isTyped(address))).toEqual([])
      for (const { address, bytes } of left)
        if (searches.includes(address)) for (const path of paths) expect(bytes.includes(path), address).toBe(false)
      expect(await status(url, review)).toBe(404)
      for (const address of before.get(url) ?? [])
        if (address.includes('/images/')) expect(await status(url, address)).toBe(404)
    }
    const files = await readdir(join(dataDir, 'assets'), { recursive: true })
    expect(files.map(String).filter((name) => name.includes(file))).toEqual([])
  })

  await test.step('the page that stands there is a finished one, in its language, and gives no reason', async () => {
    const page = await browser.newPage()
    for (const [path = '', language, words] of [
      [paths[0], 'en', 'This page is gone'],
      [paths[1], 'nl', 'Deze pagina is er niet meer'],
    ]) {
      await page.goto(first + path)
      await expect(page.locator('html')).toHaveAttribute('lang', language ?? '')
      await expect(page.locator('h1')).toHaveText(words ?? '')
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
    }
    await page.close()
  })

  await test.step('consent given again brings it back', async () => {
    await client.patch(`consent.${id}`).unset(['withdrawnOn']).commit()
    const actionType = 'sanity.action.document.publish'
    await client.action({ actionType, draftId: `drafts.${id}`, publishedId: id })
    for (const { url } of sites) await expect.poll(() => status(url, paths[0] ?? '')).toBe(200)
  })

  for (const site of sites) await site.interrupt()
  await end(child)
  await rm(dataDir, { recursive: true })
})
