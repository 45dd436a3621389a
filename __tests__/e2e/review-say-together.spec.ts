import { expect } from '@playwright/test'
import { makeReviewLink } from './support/review-links'
import { bodyOf, makeReview, parts, reader } from './support/remarks'
import { test } from './support/test'

test('two reviewers with one link and an editor: nothing is lost, and the text moves on', async ({ browser }) => {
  const { link, client, story, notes } = await makeReview()
  const [ada, bo] = [await reader(browser, link), await reader(browser, link)]
  await ada.locator('#part-village a').click()
  await bo.locator('#part-village a').click()

  // The editor changes the paragraph while both write.
  await client
    .patch(story.id)
    .set({ body: bodyOf({ village: 'They came from far.' }) })
    .commit()
  await ada.locator('#remark').fill('Leave out the name')
  await bo.locator('#remark').fill('Who came?')
  await Promise.all([ada, bo].map((page) => page.getByRole('button', { name: 'Send' }).click()))
  for (const page of [ada, bo]) await expect(page.locator('.said-notice')).toBeVisible()
  const [first, ...others] = await notes()
  expect([first, ...others].map((note) => note?.quote)).toEqual([parts.village, parts.village])

  await client.patch(String(first?._id)).set({ reply: 'Done, thank you', doneAt: new Date().toISOString() }).commit()
  await ada.reload()
  const here = ada.locator('#part-village')
  for (const said of [
    'Leave out the name',
    'Who came?',
    'Done, thank you',
    'have dealt with this',
    'has changed since',
  ])
    await expect(here).toContainText(said)

  // The paragraph goes; what was said of it stays, with its words.
  await client.patch(story.id).unset(['body[_key == "village"]']).commit()
  await ada.reload()
  await expect(ada.locator('#part-village')).toHaveCount(0)
  await expect(ada.locator('.review-remarks')).toContainText(parts.village)
  await expect(ada.locator('.review-remarks')).toContainText('no longer in the text')

  const elsewhere = await makeReviewLink(client, story.id, { may: ['comment'] })
  const stranger = await reader(browser, elsewhere)
  await expect(stranger.locator('.review-remarks')).toContainText('Nothing has been said yet')
  expect(await stranger.content()).not.toMatch(/Who came|Done, thank you/)
  expect(await stranger.content()).not.toContain('/decision')
})

test('a form that was open when the text moved on says so, and a link for reading only has no forms', async ({
  browser,
}) => {
  const { link, client, story } = await makeReview()
  const page = await reader(browser, link)
  await page.locator('#part-river a').click()
  await client.patch(story.id).set({ title: 'Later' }).commit()
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.locator('.moved')).toContainText('has changed since you opened the form')

  await client.patch(link.id).set({ may: [] }).commit()
  await page.locator('#remark').fill('Typed for an hour')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('alert')).toContainText('for reading only')
  await expect(page.locator('#remark')).toHaveValue('Typed for an hour')
  await page.getByRole('link', { name: 'Back to the text' }).click()
  await expect(page.locator('h1')).toHaveText('Later')
  await expect(page.locator('.part-remarks')).toHaveCount(0)

  await client
    .patch(link.id)
    .set({ may: ['comment'], revokedAt: new Date().toISOString() })
    .commit()
  const ended = await page.request.get(`${link.address}/remark`)
  expect(ended.status()).toBe(404)
})
