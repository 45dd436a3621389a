import { expect } from '@playwright/test'
import { languageFacts } from '@/lib/languages'
import { remarkWords } from '@/lib/review/words/remark-words'
import { faultsOf, overflowOf, rulesOfColour } from './support/accessibility'
import { makeReview, parts, reader } from './support/remarks'
import { test } from './support/test'

const phone = { viewport: { width: 320, height: 640 } }

for (const frameLanguage of ['en', 'nl', 'ar'] as const)
  test(`on a phone, without scripts, in ${frameLanguage}: a remark on a paragraph, and a decision`, async ({
    browser,
  }) => {
    const words = remarkWords(frameLanguage)
    const { link, story, client, notes } = await makeReview({ frameLanguage })
    const page = await reader(browser, link, { ...phone, javaScriptEnabled: false })

    const paragraph = page.locator('p', { hasText: parts.village })
    await expect(paragraph).toBeVisible()
    await page.locator('#part-village a').click()
    await expect(page.locator('html')).toHaveAttribute('lang', frameLanguage)
    await expect(page.locator('html')).toHaveAttribute('dir', languageFacts(frameLanguage).direction)
    await expect(page.locator('blockquote')).toHaveText(parts.village)

    // Sent too early: a sentence, and what was typed is still there.
    await page.locator('#name').fill('Fatima')
    await page.getByRole('button', { name: words.send }).click()
    await expect(page.getByRole('alert')).toContainText(words.problems.noText)
    await expect(page.locator('#name')).toHaveValue('Fatima')
    await page.locator('#remark').fill('Leave out the village\nplease')
    await page.getByRole('button', { name: words.send }).click()
    await expect(page.locator('.said-notice')).toHaveText(words.thanksRemark)
    await expect(page.locator('#part-village .remark-text')).toHaveText('Leave out the village\nplease')

    await page.getByRole('link', { name: words.decide }).click()
    await page.getByRole('button', { name: words.send }).click()
    await expect(page.getByRole('alert')).toContainText(words.problems.noVerdict)
    await page.getByLabel(words.askForChanges).check()
    await page.locator('#name').fill('The ministry')
    await page.getByRole('button', { name: words.send }).click()
    await expect(page.locator('.said-notice')).toHaveText(words.thanksDecision)
    await expect(page.locator('.review-remarks')).toContainText(words.kinds.changesAsked)

    const { _rev } = (await client.getDocument(story.id)) ?? {}
    const about = { subject: { _ref: story.id }, subjectRevision: _rev, frameLanguage }
    expect(await notes()).toMatchObject([
      {
        ...about,
        blockKey: 'village',
        quote: parts.village,
        text: 'Leave out the village\nplease',
        decision: 'comment',
      },
      { ...about, nameGiven: 'The ministry', decision: 'changesAsked' },
    ])
  })

test('by keyboard alone', async ({ browser }) => {
  const { link, notes } = await makeReview()
  const page = await reader(browser, link)
  const focused = () => page.evaluate(() => document.activeElement?.closest('[id]')?.id)
  const tabTo = async (id: string) => {
    for (let presses = 0; presses < 60 && (await focused()) !== id; presses += 1) await page.keyboard.press('Tab')
    expect(await focused()).toBe(id)
  }
  await tabTo('part-river')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/remark\?/)
  await tabTo('remark')
  await page.keyboard.type('Good')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Ada')
  // The field that people leave empty is on nobody's way.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('.said-notice')).toBeVisible()
  expect(await notes()).toMatchObject([{ text: 'Good', nameGiven: 'Ada', blockKey: 'river' }])
})

for (const frameLanguage of ['en', 'ar'] as const)
  test(`axe finds nothing, and nothing is wider than a phone: ${frameLanguage}`, async ({ browser }) => {
    test.slow()
    const words = remarkWords(frameLanguage)
    const { link } = await makeReview({ frameLanguage })
    const page = await reader(browser, link, { reducedMotion: 'reduce' })
    const look = async () => {
      for (const colorScheme of ['light', 'dark'] as const)
        for (const width of [1280, 320]) {
          await page.emulateMedia({ colorScheme })
          await page.setViewportSize({ width, height: 700 })
          const faults = await faultsOf(page, colorScheme === 'light' ? undefined : rulesOfColour)
          expect(faults, `${page.url()} at ${width}, ${colorScheme}`).toEqual([])
          expect(await overflowOf(page)).toBeLessThanOrEqual(0)
        }
    }
    await look()
    await page.locator('#part-river a').click()
    await page.waitForURL(/\/remark\?/)
    await look()
    await page.locator('#name').fill('x'.repeat(500))
    await page.getByRole('button', { name: words.send }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look()
    await page.locator('#name').fill('Fatima')
    await page.locator('#remark').fill('y'.repeat(1000))
    await page.getByRole('button', { name: words.send }).click()
    await expect(page.locator('.said-notice')).toBeVisible()
    await look()
    await page.getByRole('link', { name: words.decide }).click()
    await page.waitForURL(/\/decision/)
    await look()
  })
