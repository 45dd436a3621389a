import { expect } from '@playwright/test'
import { languages } from '@/lib/languages'
import { editorClient, makeEditor } from './support/site'
import { makeStory, newTitle } from './support/stories'
import { openStudio, titleInput } from './support/studio'
import { test } from './support/test'

for (const { id: language, title: languageName } of languages) {
  test(`Presentation shows a draft as it is written, in ${languageName}`, async ({ browser, page: reader }) => {
    const story = await makeStory(await editorClient(), language)
    const studio = await openStudio(
      browser,
      await makeEditor('Jasmijn'),
      `/studio/presentation?preview=${encodeURIComponent(story.path)}`,
    )
    const heading = studio.frameLocator('iframe').locator('h1[data-sanity]')
    // Presentation's invisible letters stand behind the words.
    await expect(heading).toContainText(story.title, { timeout: 60_000 })

    // Click-to-edit leads from the words on the page to their field.
    await expect(async () => {
      await heading.hover({ timeout: 5_000 })
      await heading.click({ timeout: 5_000 })
      await expect(titleInput(studio)).toBeFocused({ timeout: 5_000 })
    }).toPass({ timeout: 90_000 })

    const title = newTitle('As it is written')
    await titleInput(studio).fill(title)
    await expect(heading).toContainText(title)

    await reader.goto(story.path)
    await expect(reader.locator('h1')).toHaveText(story.title)
    await expect(reader.locator('[data-sanity]')).toHaveCount(0)
  })
}

test('the draft tree is closed to readers', async ({ page }) => {
  expect((await page.goto('/draft/en'))?.status()).toBe(404)
  expect((await page.goto('/api/draft-mode/enable?sanity-preview-secret=guessed'))?.status()).toBe(401)
})
