import { expect } from '@playwright/test'
import { homePath, listPath } from '@/lib/routes'
import { test } from './support/test'

declare global {
  interface Window {
    hadTransition?: boolean
  }
}

// What a browser does by itself between two pages, on which nothing of ours runs.

test('a page fades into the next one', async ({ page }) => {
  await page.addInitScript(() =>
    addEventListener('pagereveal', ({ viewTransition }) => (window.hadTransition = viewTransition !== null)),
  )
  await page.goto(homePath('en'))
  await page.locator(`.site-header a[href="${listPath('en', 'stories')}"]`).click()
  await expect(page).toHaveURL(listPath('en', 'stories'))
  expect(await page.evaluate(() => window.hadTransition)).toBe(true)
})

test('not for who wants no motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.addInitScript(() =>
    addEventListener('pagereveal', ({ viewTransition }) => (window.hadTransition = viewTransition !== null)),
  )
  await page.goto(homePath('en'))
  await page.locator(`.site-header a[href="${listPath('en', 'stories')}"]`).click()
  await expect(page).toHaveURL(listPath('en', 'stories'))
  expect(await page.evaluate(() => window.hadTransition)).toBe(false)
})

test('a link that is being pressed is got ready; one that is only pointed at is not', async ({ page }) => {
  const rules = page.waitForResponse(/speculation-rules\.json$/)
  await page.goto(homePath('en'))
  expect((await rules).headers()['content-type']).toBe('application/speculationrules+json')
  const session = await page.context().newCDPSession(page)
  const early: string[] = []
  session.on('Preload.prerenderStatusUpdated', ({ key }) => early.push(`${key.action} ${new URL(key.url).pathname}`))
  await session.send('Preload.enable')
  await page.locator(`.site-header a[href="${listPath('en', 'stories')}"]`).hover()
  expect(early).toEqual([])
  await page.mouse.down()
  // That it begins to: while it is watched by a program, as here, the browser goes no further.
  await expect.poll(() => early).toContain(`Prerender ${listPath('en', 'stories')}`)
})
