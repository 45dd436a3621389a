import { expect } from '@playwright/test'
import { isInOrder } from './support/accessibility'
import { makeEditor, siteUrl } from './support/site'
import { openStudio } from './support/studio'
import { test } from './support/test'

test('anybody asks from a story that it be taken down, without scripts or an account; an editor is one click from withdrawing it', async ({
  browser,
  page,
}) => {
  const said = `Please remove this. ${crypto.randomUUID().slice(0, 8)}`
  const context = await browser.newContext({
    baseURL: siteUrl(),
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  })
  const reader = await context.newPage()
  await reader.goto('/en/stories/positive-male-engagement')
  await reader.getByRole('link', { name: 'Ask the editors' }).click()
  await expect(reader.getByLabel('Which story or page?')).toHaveValue('/en/stories/positive-male-engagement')
  await reader.getByLabel('How can we answer you?').fill('a friend')
  await reader.getByRole('button', { name: 'Send' }).click()
  await expect(reader.getByRole('alert')).toContainText('Write what should change.')
  await expect(reader.getByLabel('How can we answer you?')).toHaveValue('a friend')
  await reader.getByLabel('What should change?').fill(said)
  await reader.getByRole('button', { name: 'Send' }).click()
  await expect(reader).toHaveURL('/ask/en/sent')
  await expect(reader.locator('main')).toHaveText('Thank youYour message has been sent. You can close this page.')
  expect(await context.cookies()).toEqual([])
  await context.close()

  for (const path of ['/ask/en', '/ask/nl', '/ask/nl/sent']) {
    const answer = await page.goto(path)
    expect(answer?.headers()).toMatchObject({ 'cache-control': expect.stringContaining('no-store') })
    await isInOrder(page)
  }
  const foreign = { form: { text: said }, headers: { origin: 'https://example.org' }, maxRedirects: 0 }
  expect((await page.request.post('/ask/en', foreign)).status()).toBe(403)
  expect((await page.request.post('/ask/en/sent', foreign)).status()).toBe(405)

  const studio = await openStudio(browser, await makeEditor('Noor'), '/studio/today')
  const messages = studio.getByRole('region', { name: 'Written to the editors' })
  await expect(messages).toContainText(said)
  await expect(messages.getByRole('link', { name: 'Positive Male Engagement' })).toBeVisible()
  await messages.getByRole('button', { name: 'Withdraw' }).first().click()
  const dialog = studio.getByRole('dialog', { name: 'Withdraw consent' })
  await expect(dialog.getByRole('button', { name: 'Withdraw now' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await messages.getByRole('button', { name: 'Dealt with' }).first().click()
  await expect(studio.getByText(said)).toHaveCount(0)
})
