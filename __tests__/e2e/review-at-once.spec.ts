import { expect } from '@playwright/test'
import { isInOrder } from './support/accessibility'
import { makeReview, parts, reader } from './support/remarks'
import { makeReviewLink } from './support/review-links'
import { makeEditor } from './support/site'
import { openStudioAt, titleInput } from './support/studio'
import { test } from './support/test'

test('two reviewers with links of their own and an editor in Studio at the same time: nothing is lost', async ({
  browser,
}) => {
  test.slow()
  const { link, client, story } = await makeReview()
  const elsewhere = await makeReviewLink(client, story.id, { may: ['comment', 'decide'] })
  const studio = await openStudioAt(browser, await makeEditor('Anna'), 'story', story.id)
  const [ada, bo] = [await reader(browser, link), await reader(browser, elsewhere)]
  await ada.locator('#part-village a').click()
  await ada.locator('#remark').fill('Leave out the village')
  await bo.locator('#part-river a').click()
  await bo.locator('#remark').fill('Which river?')
  const title = `${story.title} anew`

  await Promise.all([
    ada.getByRole('button', { name: 'Send' }).click(),
    bo.getByRole('button', { name: 'Send' }).click(),
    titleInput(studio).fill(title),
  ])

  for (const page of [ada, bo]) await expect(page.locator('.said-notice')).toBeVisible()
  await expect.poll(async () => (await client.getDocument(`drafts.${story.id}`))?.title).toBe(title)
  const notes = await client.fetch<unknown[]>(
    '*[_type == "reviewNote" && subject._ref == $id] | order(text asc){ text, quote, blockKey }',
    { id: story.id },
  )
  expect(notes).toEqual([
    { text: 'Leave out the village', quote: parts.village, blockKey: 'village' },
    { text: 'Which river?', quote: parts.river, blockKey: 'river' },
  ])

  // The editor has both, and what she typed.
  await studio.getByRole('button', { name: 'Reviewers', exact: true }).click()
  for (const text of ['Leave out the village', 'Which river?'])
    await expect(studio.getByTestId('reviewers').getByTestId('note').filter({ hasText: text })).toBeVisible()
  await expect(titleInput(studio)).toHaveValue(title)

  // Each reviewer has her own remark and the editor's text, and nothing of the other link.
  for (const [page, own, others] of [
    [ada, 'Leave out the village', 'Which river?'],
    [bo, 'Which river?', 'Leave out the village'],
  ] as const) {
    await page.reload()
    await expect(page.locator('h1')).toHaveText(title)
    await expect(page.locator('.part-remarks', { hasText: own })).toBeVisible()
    expect(await page.content()).not.toContain(others)
    await isInOrder(page)
  }
})
