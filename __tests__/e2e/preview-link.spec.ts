import { expect, test } from '@playwright/test'
import { makeCredited, makeSignatory } from './support/findings'
import { editorClient, makeEditor } from './support/site'
import { makeStory, newTitle } from './support/stories'
import { chooseAction, openForm, openStudio, saved, titleInput } from './support/studio'

test('a preview link shows one draft without an account, until it is revoked', async ({ browser }) => {
  const client = await editorClient()
  // Both belong to one signatory, and to nobody else: each is what the other is related to.
  const signatory = await makeSignatory(client)
  const [story, other] = [await makeCredited(client, signatory), await makeCredited(client, signatory)]
  const secret = newTitle('Nobody may read this')
  await client.createOrReplace({
    ...(await client.getDocument(other.id)),
    _id: `drafts.${other.id}`,
    _type: 'story',
    title: secret,
  })
  const studio = await openStudio(browser, await makeEditor('Anna'))

  await openForm(studio, 'story', story.id)
  const title = newTitle('Not published yet')
  await titleInput(studio).fill(title)
  await saved(studio)
  await chooseAction(studio, 'Preview link')
  await studio.getByLabel('For whom (may stay empty)').fill('The ministry')
  await studio.getByRole('button', { name: 'Make a link' }).click()
  const address = await studio.getByTestId('preview-link-address').inputValue()

  const reviewer = await (await browser.newContext()).newPage()
  const shown = await reviewer.goto(address)
  expect(shown?.status()).toBe(200)
  expect(shown?.headers()['cache-control']).toContain('no-store')
  await expect(reviewer.locator('h1')).toHaveText(title)
  await expect(reviewer.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  // Its pictures are not shown to readers yet: for an hour this browser gets them, and no other cookie.
  const cookies = await reviewer.context().cookies()
  expect(cookies).toMatchObject([{ name: 'nap1325-pictures', path: '/media', httpOnly: true, sameSite: 'Lax' }])
  // Around it everything is as readers see it.
  await expect(reviewer.locator('.related')).toContainText(other.title)
  expect(await reviewer.content()).not.toContain(secret)

  await reviewer.goto(story.path)
  await expect(reviewer.locator('h1')).toHaveText(story.title)
  const token = address.split('/').at(-1) ?? address
  expect(JSON.stringify(await client.fetch('*[_type == "reviewLink"]'))).not.toContain(token)

  await studio.getByRole('button', { name: 'Revoke' }).click()
  await expect(studio.getByText(/^revoked on/)).toBeVisible()
  const ended = await reviewer.goto(address)
  expect(ended?.status()).toBe(404)
  expect(await reviewer.content()).not.toContain(title)
})

test('a preview link ends by itself', async ({ browser, page }) => {
  const client = await editorClient()
  const story = await makeStory(client)
  const studio = await openStudio(browser, await makeEditor('Ben'))
  await openForm(studio, 'story', story.id)
  await chooseAction(studio, 'Preview link')
  await studio.getByRole('button', { name: 'Make a link' }).click()
  const address = await studio.getByTestId('preview-link-address').inputValue()
  expect((await page.goto(address))?.status()).toBe(200)

  await client
    .patch({ query: '*[_type == "reviewLink" && subject._ref == $id]', params: { id: story.id } })
    .set({ expiresAt: new Date(Date.now() - 1000).toISOString() })
    .commit()
  expect((await page.goto(address))?.status()).toBe(404)
  expect((await page.goto('/review/never-was'))?.status()).toBe(404)
})
