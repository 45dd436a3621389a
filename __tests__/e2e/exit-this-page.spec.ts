import { expect, type Page } from '@playwright/test'
import { editorClient } from './support/site'
import { makeStory, type MadeStory } from './support/stories'
import { test } from './support/test'

const elsewhere = 'https://weather.example/'
let stories: MadeStory[]

test.beforeAll(async () => {
  const client = await editorClient()
  await client.patch('siteSettings', { setIfMissing: { exitPage: { title: 'the weather', url: elsewhere } } }).commit()
  stories = [await makeStory(client, 'en'), await makeStory(client, 'nl')]
  for (const { id } of stories) await client.patch(id, { set: { sensitivity: 'mayDistress' } }).commit()
})

/** Where the way out leads is the editors' to say; here it is a page of ours, which tells what it was asked. */
async function openStory(page: Page, { path }: MadeStory) {
  const asked: Record<string, string>[] = []
  await page.route(/^(?!http:\/\/(localhost|127\.0\.0\.1))/, async (route) => {
    asked.push(await route.request().allHeaders())
    await route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' })
  })
  await page.goto(path)
  const link = page.locator('.exit a')
  return { asked, link, href: (await link.getAttribute('href')) ?? '' }
}

const pressShift = async (page: Page, times: number) => {
  for (let press = 0; press < times; press++) await page.keyboard.press('Shift')
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('the way out is a link that stays in view, and tells nobody where one came from', async ({ page }) => {
    for (const story of stories) {
      const { link, href, asked } = await openStory(page, story)
      await expect(link).toHaveAttribute('rel', 'nofollow noreferrer')
      await expect(link).not.toHaveAttribute('target')
      await expect(page.locator('[data-exit-keys]')).toBeHidden()
      await page.mouse.wheel(0, 10_000)
      await expect(link).toBeInViewport()
      await link.click()
      await expect(page).toHaveURL(href)
      expect(asked.map(({ referer }) => referer)).toEqual([undefined])
    }
  })
})

test('pressing Shift three times leaves, and each press is announced', async ({ page }) => {
  for (const story of stories) {
    const { href, asked } = await openStory(page, story)
    await expect(page.locator('[data-exit-keys]')).toBeVisible()
    const status = page.locator('.exit').getByRole('status')
    await pressShift(page, 1)
    await expect(status).toHaveText(/twice more|twee keer/)
    await pressShift(page, 1)
    await expect(status).toHaveText(/once more|één keer/)
    await pressShift(page, 1)
    await expect(page).toHaveURL(href)
    expect(asked.map(({ referer }) => referer)).toEqual([undefined])
  }
})

test('another key begins it anew, and so do five seconds', async ({ page }) => {
  const [story] = stories
  if (!story) throw new Error('There is no story.')
  await page.clock.install()
  await openStory(page, story)
  const status = page.locator('.exit').getByRole('status')
  await pressShift(page, 2)
  await page.keyboard.press('a')
  await expect(status).toBeEmpty()
  await pressShift(page, 2)
  await page.clock.fastForward(5_000)
  await expect(status).toHaveText(/You are still on this page/)
  await page.keyboard.press('Shift+A')
  await page.keyboard.press('Control+Shift')
  await pressShift(page, 2)
  await expect(status).toHaveText(/once more/)
  await expect(page).toHaveURL(story.path)
})

test('the page is covered while the other one is on its way, and there again after Back', async ({ page }) => {
  const [story] = stories
  if (!story) throw new Error('There is no story.')
  const { link, href } = await openStory(page, story)
  const title = page.getByRole('heading', { level: 1 })
  const cover = page.getByRole('alert')
  // “No content” leaves a browser where it is: for this test, on its way for good.
  await page.route(href, (route) => route.fulfill({ status: 204 }))
  await link.click()
  await expect(cover).toHaveText(/Leaving/)
  await expect(title).toBeHidden()
  const { width, height } = (await cover.boundingBox()) ?? { width: 0, height: 0 }
  expect({ width, height }).toEqual(page.viewportSize())
  // What a browser tells a page that it kept as it was, and shows again.
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  await expect(title).toBeVisible()
  await expect(cover).toHaveCount(0)
  await page.unroute(href)
  await link.click()
  await expect(page).toHaveURL(href)
  await page.goBack()
  await expect(title).toBeVisible()
  await expect(cover).toHaveCount(0)
})
