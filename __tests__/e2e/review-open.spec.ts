import { expect } from '@playwright/test'
import { makeSignatory } from './support/findings'
import { makeReviewLink, openReviewLink } from './support/review-links'
import { editorClient } from './support/site'
import { makeStory, newTitle } from './support/stories'
import { test } from './support/test'

test('a review link shows one draft after Read, and nothing of it before', async ({ page }) => {
  const client = await editorClient()
  const story = await makeStory(client)
  const title = newTitle('Not published yet')
  await client.createOrReplace({
    ...(await client.getDocument(story.id)),
    _id: `drafts.${story.id}`,
    _type: 'story',
    title,
  })
  const link = await makeReviewLink(client, story.id)

  const cover = await page.goto(link.address)
  expect(cover?.status()).toBe(200)
  expect(await page.content()).not.toMatch(new RegExp(`${story.title}|Not published`))
  expect(await page.context().cookies()).toEqual([])
  expect(await client.fetch('count(*[_type == "reviewView" && link._ref == $id])', { id: link.id })).toBe(0)

  await openReviewLink(page, link)
  await expect(page.locator('h1')).toHaveText(title)
  await expect(page.locator('.review-banner')).toContainText(title)
  const { _rev } = (await client.getDocument(`drafts.${story.id}`)) ?? {}
  expect(
    await client.fetch('*[_type == "reviewView" && link._ref == $id][0]{ _id, "seen": seen[].revision }', {
      id: link.id,
    }),
  ).toEqual({
    _id: `${link.id}.view.1`,
    seen: [_rev],
  })
  const cookies = await page.context().cookies()
  expect(cookies.map(({ name, path, httpOnly, sameSite }) => ({ name, path, httpOnly, sameSite }))).toEqual([
    { name: 'nap1325-review', path: `/review/${link.token}`, httpOnly: true, sameSite: 'Lax' },
    { name: 'nap1325-pictures', path: '/media', httpOnly: true, sameSite: 'Lax' },
  ])
  await page.goto(story.path)
  await expect(page.locator('h1')).toHaveText(story.title)
})

test('a revocation ends an open page within seconds, with scripts and without', async ({ browser }) => {
  const client = await editorClient()
  const story = await makeStory(client)
  const link = await makeReviewLink(client, story.id, { frameLanguage: 'nl' })
  const withScripts = await (await browser.newContext()).newPage()
  const without = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  for (const page of [withScripts, without]) {
    await openReviewLink(page, link)
    await expect(page.locator('h1')).toHaveText(story.title)
  }
  const watching = await withScripts.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(watching.filter((name) => name.endsWith('/watch') || name.includes('/m/'))).not.toEqual([])
  await client.patch(link.id).set({ revokedAt: new Date().toISOString() }).commit()
  await expect(withScripts.locator('h1')).toHaveText('This link does not work')
  await expect(without.locator('h1')).toHaveText('This link does not work')
  await expect(withScripts.getByText(story.title)).toHaveCount(0)
  // The pass for pictures does not outlive the link.
  const left = await withScripts.context().cookies()
  expect(left.map(({ name }) => name)).not.toContain('nap1325-pictures')
})

test('a signatory is one document with a text in each language', async ({ page }) => {
  const client = await editorClient()
  const { id, name } = await makeSignatory(client)
  const dutch = newTitle('Ondertekenaar')
  await client
    .patch(id)
    .append('name', [{ _key: 'nl', language: 'nl', value: dutch }])
    .commit()
  await openReviewLink(page, await makeReviewLink(client, id, { languages: ['en', 'nl'] }))
  await expect(page.locator('h1')).toHaveText(name)
  await expect(page.locator('.review-state')).toHaveText('This version has been published.')
  await page.locator('.review-banner').getByRole('link', { name: 'Nederlands' }).first().click()
  await expect(page.locator('h1')).toHaveText(dutch)
  await expect(page.locator('.review-banner')).toContainText(dutch)
})
