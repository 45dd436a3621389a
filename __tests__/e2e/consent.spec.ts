import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, type Page } from '@playwright/test'
import { listPath } from '@/lib/routes'
import { canary, taggedJpeg } from '../packages/lake/support/tagged-pictures'
import { becomesForGood } from './support/readers'
import { editorClient, makeEditor, siteUrl } from './support/site'
import { makeDraft, makeStory, newTitle } from './support/stories'
import { openForm, openStudioAt, publish, saved, titleInput } from './support/studio'
import { test } from './support/test'

const statusOf = async (path: string) => (await fetch(siteUrl() + path)).status
const refusal = (page: Page) => page.getByTestId('missing-consent')

/** Presses “Publish” and expects to be told why not. */
async function isRefused(page: Page, ...reasons: readonly RegExp[]): Promise<void> {
  const publishing = page.getByTestId('action-publish')
  const approving = page.getByTestId('action-approve')
  await publishing.or(approving).waitFor()
  if (await approving.isVisible()) await approving.click()
  await publishing.click()
  for (const reason of reasons) await expect(refusal(page)).toContainText(reason)
}

test('without consent nothing is published: Studio says what is missing, writing past it shows nothing', async ({
  browser,
}) => {
  const client = await editorClient()
  const title = newTitle('Nobody agreed')
  const story = await makeDraft(client, title)
  const studio = await openStudioAt(browser, await makeEditor('Karin'), 'story', story.id)
  await isRefused(studio, /Nobody has recorded for this story who agreed/)

  await test.step('one click leads to the record, which is begun with its story', async () => {
    await studio.getByTestId('open-consent-record').click()
    await studio.getByLabel('No person can be identified in it').check()
    await studio.getByRole('tab', { name: 'For what' }).click()
    for (const name of ['The words of the story', 'This website', 'English', 'Without a name'])
      await studio.getByLabel(name, { exact: true }).check()
    await saved(studio)
    await publish(studio)
    const record = await client.getDocument(`consent.${story.id}`)
    expect(record).toMatchObject({ basis: 'noIdentifiablePerson', uses: ['text'], story: { _ref: story.id } })
  })

  await test.step('that it ends soon is told where the story is written, and in the desk', async () => {
    const soon = new Date(Date.now() + 10 * 24 * 60 * 60_000)
    await client.patch(`consent.${story.id}`).set({ expiresAt: soon.toISOString() }).commit()
    await openForm(studio, 'story', story.id)
    await expect(studio.getByTestId('consent-banner')).toContainText(/^Consent ends on .*Ask again in time/)
    await studio.goto('/studio/structure/private;consent-ends-within-30-days')
    await expect(studio.getByText(title).first()).toBeVisible()
    await client.patch(`consent.${story.id}`).unset(['expiresAt']).commit()
  })

  await test.step('a name that the record keeps out must not stand in the story', async () => {
    await client
      .patch(`consent.${story.id}`)
      .set({ keepOut: ['Nobody'] })
      .commit()
    await openForm(studio, 'story', story.id)
    await isRefused(studio, /“Nobody” must not appear, and stands in the title/)
    await client.patch(`consent.${story.id}`).unset(['keepOut']).commit()
    expect(await statusOf(story.path)).toBe(404)
    await openForm(studio, 'story', story.id)
    await publish(studio)
    await expect.poll(() => statusOf(story.path)).toBe(200)
  })

  await test.step('who writes past Studio shows it to nobody', async () => {
    const other = await makeStory(client)
    await expect.poll(() => statusOf(other.path)).toBe(200)
    await client.delete(`consent.${other.id}`)
    await expect.poll(() => statusOf(other.path)).toBe(404)
    await client
      .patch(other.id)
      .set({ title: newTitle('Past Studio'), publishedAt: new Date().toISOString() })
      .commit()
    for (const path of [listPath('en', 'stories'), '/en', '/sitemap.xml'])
      expect(await (await fetch(siteUrl() + path)).text()).not.toContain(other.id)
    expect(await statusOf(other.path)).toBe(404)
    // Nor does the content API tell who asks it directly.
    const query = encodeURIComponent(`*[_id == "${other.id}"]`)
    expect(await statusOf(`/lake/v2026-03-01/data/query/production?query=${query}`)).toBe(401)
  })
})

test('consent that ends at a moment is gone right after it', async () => {
  const client = await editorClient()
  const story = await makeStory(client)
  const list = async () => (await fetch(siteUrl() + listPath('en', 'stories'))).text()
  await expect.poll(() => statusOf(story.path)).toBe(200)
  const end = new Date(Date.now() + 8_000)
  await client.patch(`consent.${story.id}`).set({ expiresAt: end.toISOString() }).commit()
  await becomesForGood('gone', async () => {
    const status = await statusOf(story.path)
    if (Date.now() < end.getTime()) expect(status, 'before the end').toBe(200)
    return status === 410
  })
  await becomesForGood('gone from the list', async () => !(await list()).includes(story.path))
  await client.patch(`consent.${story.id}`).unset(['expiresAt']).commit()
  await expect.poll(() => statusOf(story.path)).toBe(200)
})

test('a picture with a place in it reaches nobody unlooked at, and gives no place away in any byte', async ({
  browser,
}) => {
  const client = await editorClient()
  const story = await makeStory(client)
  const studio = await openStudioAt(browser, await makeEditor('Loes'), 'story', story.id)
  const picture = { name: `${canary} home.jpg`, mimeType: 'image/jpeg', buffer: await taggedJpeg() }
  await studio.locator('input[type=file]').first().setInputFiles(picture)
  await expect(studio.getByTestId('image-input').locator('img')).toBeVisible()
  await saved(studio)
  await isRefused(studio, /The cover picture: answer whether anybody can be recognised/, /tick all three/)
  await studio.keyboard.press('Escape')

  const looked = {
    alt: 'A red field',
    credit: 'Not named for safety',
    identifiability: 'nobody',
    hotspot: { _type: 'sanity.imageHotspot', x: 0.5, y: 0.2, width: 1, height: 0.4 },
  }
  const checks = Object.fromEntries(Object.entries(looked).map(([field, value]) => [`coverImage.${field}`, value]))
  await client
    .patch(`drafts.${story.id}`)
    .set({ ...checks, 'coverImage.checkedFor': ['faces', 'places', 'words'] })
    .commit()
  await expect(refusal(studio)).toBeHidden()
  // Studio hears of it in a moment; until then it refuses still.
  await expect(async () => {
    if (await refusal(studio).isVisible()) await studio.keyboard.press('Escape')
    await publish(studio)
  }).toPass()

  const html = await expect
    .poll(async () => (await fetch(siteUrl() + story.path)).text())
    .toContain('/media/images/')
    .then(async () => (await fetch(siteUrl() + story.path)).text())
  const addresses = [...html.matchAll(/\/media\/images\/[^\s"]+/g)].map(([address]) => address.replaceAll('&amp;', '&'))
  const [file = ''] = /[a-f0-9]{40}-40x60\.jpg/.exec(html) ?? []
  expect(file, 'stands upright').not.toBe('')
  for (const address of [...new Set(addresses), `/lake/images/nap1325/production/${file}`])
    for (const accept of ['image/avif', 'image/webp', '*/*']) {
      const answer = await fetch(siteUrl() + address, { headers: { accept } })
      expect(answer.status, address).toBe(200)
      expect(Buffer.from(await answer.arrayBuffer()).includes(canary), `${address} as ${accept}`).toBe(false)
    }
  const folder = process.env.DATA_DIR ?? ''
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const bytes = await readFile(join(entry.parentPath, entry.name))
      expect(bytes.includes(canary), entry.name).toBe(false)
    }
  await expect(titleInput(studio)).toBeVisible()

  // Another picture in its place is one that nobody has looked at.
  await studio.getByTestId('image-input').getByTestId('options-menu-button').click()
  const chooser = studio.waitForEvent('filechooser')
  await studio.getByRole('menuitem', { name: 'Upload' }).click()
  await (await chooser).setFiles({ name: 'other.jpg', mimeType: 'image/jpeg', buffer: await plainJpeg() })
  const draft = async () => (await client.getDocument(`drafts.${story.id}`))?.coverImage
  await expect.poll(async () => (await draft())?.asset?._ref).toMatch(/-90x60-jpg$/)
  await expect.poll(async () => Object.keys((await draft()) ?? {}).toSorted()).toEqual(['_type', 'asset'])
})

const plainJpeg = () =>
  sharp({ create: { width: 90, height: 60, channels: 3, background: '#068' } })
    .jpeg()
    .toBuffer()
