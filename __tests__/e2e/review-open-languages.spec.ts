import { expect } from '@playwright/test'
import type { SanityClient } from '@sanity/client'
import { isInOrder, overflowOf } from './support/accessibility'
import { makeReviewLink, openReviewLink } from './support/review-links'
import { editorClient } from './support/site'
import { makeStory, type MadeStory } from './support/stories'
import { test } from './support/test'

let client: SanityClient
/** Where the editors lead who leaves at once. */
let exitHref: string
let story: MadeStory
let translation: MadeStory
test.beforeAll(async () => {
  client = await editorClient()
  exitHref = await client.fetch('*[_id == "siteSettings"][0].exitPage.url')
  story = await makeStory(client)
  const translationOf = { _type: 'reference', _ref: story.id, _weak: true }
  translation = await makeStory(client, 'nl', { translationOf, translationStatus: 'complete' })
})

for (const [frameLanguage, direction, button] of [
  ['en', 'ltr', 'Read the text'],
  ['nl', 'ltr', 'Lees de tekst'],
  ['ar', 'rtl', 'قراءة النص'],
] as const)
  for (const [width, scripts] of [
    [320, false],
    [1280, true],
  ] as const)
    test(`the whole way in ${frameLanguage}, ${width} px wide, scripts ${scripts ? 'on' : 'off'}, by keyboard`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ javaScriptEnabled: scripts, viewport: { width, height: 800 } })
      const page = await context.newPage()
      const errors: string[] = []
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
      const link = await makeReviewLink(client, story.id, { frameLanguage, languages: ['en', 'nl'], viewLimit: 2 })
      await page.goto(link.address)
      await expect(page.locator('html')).toHaveAttribute('lang', frameLanguage)
      await expect(page.locator('html')).toHaveAttribute('dir', direction)
      if (scripts) await isInOrder(page)
      expect(await overflowOf(page)).toBeLessThanOrEqual(0)
      // Six languages, then the button.
      for (let press = 0; press < 7; press++) await page.keyboard.press('Tab')
      await expect(page.getByRole('button', { name: button })).toBeFocused()
      await page.keyboard.press('Enter')

      const banner = page.locator('.review-banner')
      await expect(banner).toContainText(story.title)
      await expect(page.locator('html')).toHaveAttribute('dir', direction)
      await expect(page.locator('h1')).toHaveText(story.title)
      const text = page.locator('[lang][dir]:has(> main)')
      await expect(text).toHaveAttribute('lang', 'en')
      await expect(text).toHaveAttribute('dir', 'ltr')
      await expect(page.locator('.exit a')).toHaveAttribute('href', exitHref)
      if (scripts) await isInOrder(page)
      expect(await overflowOf(page)).toBeLessThanOrEqual(0)

      await banner.getByRole('link', { name: 'Nederlands' }).first().click()
      await expect(page.locator('h1')).toHaveText(translation.title)
      await expect(text).toHaveAttribute('lang', 'nl')
      await expect(page.locator('html')).toHaveAttribute('lang', frameLanguage)
      await banner.locator('summary').click()
      await page.locator('.frame-switch').getByRole('link', { name: 'Українська' }).click()
      await expect(page.locator('html')).toHaveAttribute('lang', 'uk')
      await expect(page.locator('h1')).toHaveText(translation.title)
      expect(errors).toEqual([])
      const seen = await client.fetch('*[_type == "reviewView" && link._ref == $id][0].seen[].documentId', {
        id: link.id,
      })
      expect(seen).toEqual([story.id, translation.id])
      await context.close()
    })

test('pressing Shift three times leaves, in the words of the reader', async ({ page }) => {
  await page.route(exitHref, (route) => route.fulfill({ contentType: 'text/html', body: 'Weather' }))
  await openReviewLink(page, await makeReviewLink(client, story.id, { frameLanguage: 'fr' }))
  await page.keyboard.press('Shift')
  await expect(page.getByRole('status')).toHaveText('Appuyez encore deux fois sur Maj (Shift) pour quitter cette page.')
  await page.keyboard.press('Shift')
  await page.keyboard.press('Shift')
  await expect(page).toHaveURL(exitHref)
})

test('a link opens no language that it does not list', async ({ page }) => {
  const link = await makeReviewLink(client, story.id)
  await openReviewLink(page, link)
  await page.goto(`${link.address}?text=nl`)
  await expect(page.locator('h1')).toHaveText(story.title)
  expect(await page.content()).not.toContain('text=nl')
})
