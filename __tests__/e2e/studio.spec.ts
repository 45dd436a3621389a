import { expect } from '@playwright/test'
import { becomesForGood, opens } from './support/readers'
import { editorClient, makeEditor, siteUrl } from './support/site'
import { makeStory, newTitle } from './support/stories'
import {
  chooseAction,
  consoleOf,
  desk,
  openForm,
  openStudio,
  openStudioAt,
  publish,
  saved,
  titleInput,
} from './support/studio'
import { test } from './support/test'

test('an editor signs in with e-mail and password', async ({ page }) => {
  const editor = await makeEditor('Carla')
  await page.goto('/studio')
  await page.getByRole('link', { name: 'E-mail and password' }).click()
  await page.getByLabel('E-mail').fill(editor.email)
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByLabel('E-mail').fill(editor.email)
  await page.getByLabel('Password').fill(editor.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(desk(page)).toBeVisible({ timeout: 60_000 })
})

test('Studio asks nobody outside this machine', async ({ browser }) => {
  const editor = await makeEditor('Dora')
  const page = await openStudio(browser, editor)
  const strangers: string[] = []
  const refused: string[] = []
  const complaints = consoleOf(page)
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== siteUrl()) strangers.push(request.url())
  })
  page.on('response', (response) => {
    if (response.url().includes('/lake/') && response.status() >= 400) refused.push(response.url())
  })
  await page.reload()
  await openForm(page, 'story', (await makeStory(await editorClient())).id)
  expect(strangers).toEqual([])
  expect(refused).toEqual([])
  expect(complaints()).toEqual([])
})

test('a changed title is public when it is published, not before, and the old one never again', async ({
  browser,
  page: reader,
}) => {
  const story = await makeStory(await editorClient())
  await opens(reader, story.path)
  await expect(reader.locator('h1')).toHaveText(story.title)
  const studio = await openStudioAt(browser, await makeEditor('Emma'), 'story', story.id)

  const title = newTitle('Changed')
  await titleInput(studio).fill(title)
  await saved(studio)
  await reader.reload()
  await expect(reader.locator('h1')).toHaveText(story.title)

  await publish(studio)
  await becomesForGood('the new title', async () =>
    (await (await reader.request.get(story.path)).text()).includes(title),
  )
  await reader.reload()
  await expect(reader.locator('h1')).toHaveText(title)

  await studio.getByTestId('pane-context-menu-button').last().click()
  await studio.getByRole('menuitem', { name: 'History' }).click()
  // Beside the form's own mark, which says “Published” too.
  await expect(studio.getByText('Published', { exact: true }).filter({ visible: true })).toHaveCount(2)
})

test('an editor begins a story, adds a picture, finds it and deletes it', async ({ browser }) => {
  const studio = await openStudio(browser, await makeEditor('Fleur'), '/studio/structure/stories;stories-in-english')
  await studio.getByTestId('action-intent-button').last().click()
  const title = newTitle('Begun here')
  await titleInput(studio).fill(title)
  await studio.getByRole('button', { name: 'Generate' }).click()
  await studio
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'IMG_0001.png',
      mimeType: 'image/png',
      buffer: await studio.screenshot({ clip: { x: 0, y: 0, width: 300, height: 200 } }),
    })
  await expect(studio.getByTestId('image-input').locator('img')).toBeVisible()
  await saved(studio)

  await studio.getByTestId('studio-search').click()
  await studio.keyboard.type(title)
  await studio.getByTestId('search-results').getByText(title).first().click()
  await expect(titleInput(studio)).toHaveValue(title)

  await chooseAction(studio, /^Delete/)
  await studio
    .getByTestId('confirm-dialog-button')
    .or(studio.getByRole('button', { name: /^Delete/ }))
    .last()
    .click()
  const client = await editorClient()
  await expect.poll(() => client.fetch('count(*[title == $title])', { title })).toBe(0)
})

test('an unpublished story is gone for readers', async ({ browser, page: reader }) => {
  const story = await makeStory(await editorClient())
  await opens(reader, story.path)
  await expect(reader.locator('h1')).toHaveText(story.title)
  const studio = await openStudioAt(browser, await makeEditor('Gita'), 'story', story.id)
  // Studio offers it where the published version is looked at.
  await studio.getByTestId('document-header-Published-chip').click()
  await studio.getByRole('button', { name: 'Unpublish' }).click()
  await studio
    .getByRole('dialog')
    .getByRole('button', { name: /^Unpublish/ })
    .click()
  await expect.poll(async () => (await reader.reload())?.status()).toBe(404)
})

test('two people in one document converge', async ({ browser }) => {
  const story = await makeStory(await editorClient())
  const [first, second] = await Promise.all([
    openStudioAt(browser, await makeEditor('Hugo'), 'story', story.id),
    openStudioAt(browser, await makeEditor('Ines'), 'story', story.id),
  ])
  const title = newTitle('Together')
  const summary = `${newTitle('A summary by the other person')}, written while the title was changed.`
  await Promise.all([
    titleInput(first).pressSequentially(title, { delay: 20 }),
    second.getByTestId('field-summary').locator('textarea').fill(summary),
  ])
  await expect(titleInput(first)).toHaveValue(new RegExp(title))
  const typed = await titleInput(first).inputValue()
  for (const page of [first, second]) {
    await expect(titleInput(page)).toHaveValue(typed)
    await expect(page.getByTestId('field-summary').locator('textarea')).toHaveValue(summary)
  }
})

test('Studio is put up once: what an editor does in its first seconds stays', async ({ browser }) => {
  const studio = await openStudio(browser, await makeEditor('Noor'))
  // What the project has comes late, as on a slow line.
  let release = () => {}
  const isLate = new Promise<void>((done) => (release = done))
  await studio.route('**/features?*', async (route) => {
    await isLate
    await route.continue()
  })
  await studio.goto('/studio/review-links')
  const field = studio.getByLabel('Made for (as it was written)')
  await field.or(studio.getByTestId('studio-waits')).first().waitFor()
  // Who can act before it has come, acts.
  const before = (await field.isVisible()) ? await field.elementHandle() : null
  const answer = studio.waitForResponse('**/features?*')
  release()
  await (await answer).finished()
  await field.waitFor()
  const first = before ?? (await field.elementHandle())
  await studio.evaluate(() => new Promise((done) => requestIdleCallback(done)))
  expect(await first?.evaluate((element) => element.isConnected)).toBe(true)
})
