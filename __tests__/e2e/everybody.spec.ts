import { expect } from '@playwright/test'
import { languages } from '@/lib/languages'
import { faultsOf, overflowOf, rulesOfColour } from './support/accessibility'
import { templatesIn } from './support/pages'
import { editorClient } from './support/site'
import { makeStory } from './support/stories'
import { test } from './support/test'

const looks = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const

for (const { id: language, title } of languages)
  test(`axe finds nothing on any kind of page: ${title}, in each look, on a phone and on a desk`, async ({
    page,
    request,
  }) => {
    test.slow()
    for (const path of await templatesIn(language, request)) {
      await page.goto(path)
      for (const [look, media] of looks) {
        // A page that is still fading in has colours of two pages.
        await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 800 })
          const faults = await faultsOf(page, look === 'light' ? undefined : rulesOfColour)
          expect(faults, `${path}, ${look}, at ${width}`).toEqual([])
        }
      }
    }
  })

for (const { id: language, title } of languages)
  test(`nothing is lost at 400 % and with wide spacing, in ${title}`, async ({ browser, request, baseURL }) => {
    // The page's policy refuses styles of others, as it should: a reader's own would come from the browser.
    const context = await browser.newContext({ baseURL, bypassCSP: true })
    const page = await context.newPage()
    for (const path of await templatesIn(language, request)) {
      // 1280 × 1024 at 400 %.
      await page.setViewportSize({ width: 320, height: 256 })
      await page.goto(path)
      expect(await overflowOf(page), `${path} at 400 %`).toBeLessThanOrEqual(0)
      await page.addStyleTag({
        content: `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
          p { margin-block-end: 2em !important }`,
      })
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await overflowOf(page), `${path} with wide spacing at ${width}`).toBeLessThanOrEqual(0)
      }
    }
    await context.close()
  })

test('by keyboard alone: past the menus, along every link, each of them seen', async ({ page }) => {
  await page.goto('/en/countries')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
  const inMain = await page.locator('main a').count()
  expect(inMain).toBeGreaterThan(2)
  for (let index = 0; index < inMain; index += 1) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(() => {
      const focused = document.activeElement
      const { x, y, width, height } = focused?.getBoundingClientRect() ?? new DOMRect()
      const there = document.elementFromPoint(x + width / 2, y + height / 2)
      const ring = focused?.querySelector('.reach') ?? focused
      const { outlineStyle, strokeWidth } = ring ? getComputedStyle(ring) : { outlineStyle: 'none', strokeWidth: '' }
      return {
        inMain: Boolean(focused?.closest('main')),
        isUncovered: Boolean(there && (focused?.contains(there) || there.contains(focused))),
        hasRing: outlineStyle !== 'none' || strokeWidth === '3px',
      }
    })
    expect(seen).toEqual({ inMain: true, isUncovered: true, hasRing: true })
  }
})

test('a place on the map is reached by keyboard and leads to its stories', async ({ page }) => {
  await page.goto('/en/countries')
  const place = page.locator('.world a').first()
  const name = (await place.getAttribute('aria-label'))?.split(':')[0] ?? ''
  await place.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('h1')).toHaveText(name)
})

test('a title of one endless word and a quote from right to left break no page', async ({ page }) => {
  const client = await editorClient()
  const { path } = await makeStory(client, 'nl', {
    title: 'Vredesonderhandelingsdelegatie'.repeat(10),
    summary: 'ومن'.repeat(90),
    body: [{ _type: 'quote', _key: 'q', text: 'لن نصمت بعد اليوم', language: 'ar' }],
  })
  await page.setViewportSize({ width: 320, height: 700 })
  await expect(async () => {
    expect((await page.goto(path))?.status()).toBe(200)
  }).toPass()
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
  await expect(page.locator('blockquote')).toHaveCSS('direction', 'rtl')
  await page.goto('/nl/verhalen')
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
})
