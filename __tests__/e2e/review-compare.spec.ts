import { expect, type BrowserContext, type Page } from '@playwright/test'
import type { SanityClient } from '@sanity/client'
import { faultsOf, rulesOfColour } from './support/accessibility'
import { makeReviewLink, openReviewLink } from './support/review-links'
import { editorClient } from './support/site'
import { makeStory, type MadeStory } from './support/stories'
import { test } from './support/test'

let client: SanityClient
test.beforeAll(async () => {
  client = await editorClient()
})

const paragraph = (_key: string, text: string) => ({
  _type: 'block',
  _key,
  style: 'normal',
  markDefs: [],
  children: [{ _type: 'span', _key: 'words', text, marks: [] }],
})

async function changeDraft({ id }: MadeStory, fields: object): Promise<void> {
  const draft = { ...(await client.getDocument(id)), ...(await client.getDocument(`drafts.${id}`)) }
  await client.createOrReplace({ ...draft, _id: `drafts.${id}`, _type: 'story', ...fields })
}

async function changedStory(): Promise<MadeStory> {
  const story = await makeStory(client)
  const body = [paragraph('first', 'One good paragraph.'), paragraph('second', 'Another one.')]
  await changeDraft(story, { title: `${story.title} anew`, body })
  return story
}

/** axe is a script, so it looks in a browser that has them, at what the same opening shows. */
async function findsNothing(page: Page, context: BrowserContext, open: () => Promise<BrowserContext>) {
  const other = await open()
  await other.addCookies(await context.cookies())
  const looked = await other.newPage()
  await looked.goto(page.url())
  for (const colorScheme of ['light', 'dark'] as const) {
    await looked.emulateMedia({ colorScheme })
    expect(await faultsOf(looked, colorScheme === 'light' ? undefined : rulesOfColour)).toEqual([])
  }
  await other.close()
}

for (const [frameLanguage, direction, ask, count] of [
  ['en', 'ltr', 'What has changed?', 'Number of changes: 3'],
  ['ar', 'rtl', 'ما الذي تغيّر؟', 'عدد التغييرات: 3'],
] as const)
  test(`what has changed since it was published: in ${frameLanguage}, on a small phone, by keyboard, without scripts`, async ({
    browser,
  }) => {
    const viewport = { width: 320, height: 700 }
    const context = await browser.newContext({ javaScriptEnabled: false, viewport, reducedMotion: 'reduce' })
    const page = await context.newPage()
    const story = await changedStory()
    await openReviewLink(page, await makeReviewLink(client, story.id, { frameLanguage }))
    await page.getByRole('link', { name: ask }).press('Enter')

    await expect(page.locator('html')).toHaveAttribute('dir', direction)
    await expect(page.locator('h1')).toHaveText(ask)
    await expect(page.locator('#changes')).toHaveText(count)
    await expect(page.locator('.compare-text ins .compare-words')).toHaveText([' anew', 'good ', 'Another one.'])
    await expect(page.locator('.compare-text').first()).toHaveAttribute('lang', 'en')
    await expect(page.locator('.compare-text').first()).toHaveAttribute('dir', 'ltr')

    // From the list to a change, to the next, and back.
    await page.locator('.compare-list a').nth(1).press('Enter')
    await expect(page).toHaveURL(/#change-2$/)
    for (const place of ['change-3', 'changes']) {
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(new RegExp(`#${place}$`))
    }
    await page.screenshot({ path: `.tmp/review/compare-${frameLanguage}-320.png`, fullPage: true })
    expect(await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)).toBeLessThanOrEqual(320)
    await findsNothing(page, context, () => browser.newContext({ viewport }))
    await context.close()
  })
