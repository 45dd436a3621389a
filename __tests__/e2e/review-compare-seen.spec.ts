import { expect } from '@playwright/test'
import type { SanityClient } from '@sanity/client'
import { makeReviewLink, openReviewLink } from './support/review-links'
import { editorClient } from './support/site'
import { makeStory } from './support/stories'
import { test } from './support/test'

let client: SanityClient
test.beforeAll(async () => {
  client = await editorClient()
})

test('a reader of an earlier version is told that the text has changed, and sees how, and nobody else does', async ({
  page,
  browser,
}) => {
  const story = await makeStory(client)
  const title = (words: string) =>
    client.createOrReplace({ _id: `drafts.${story.id}`, _type: 'story', language: 'en', title: words })
  await title('The river that we share')
  const link = await makeReviewLink(client, story.id)
  await openReviewLink(page, link)
  const compare = async (choice: string) => {
    await page.goto(`${link.address}?compare=${choice}`)
    return page.locator('main.compare')
  }
  await expect(await compare('seen')).toContainText('only this version was read')

  await title('The river that we all share')
  await page.goto(link.address)
  const notice = page.locator('.review-banner .compare-new')
  await expect(notice).toContainText('This text has changed since you read it on')
  await page.screenshot({ path: '.tmp/review/compare-notice-1280.png' })
  await notice.getByRole('link').click()
  await expect(page.locator('.compare-answer')).toContainText('You read the other version on')
  await expect(page.locator('.compare-text ins .compare-words')).toHaveText('all ')
  await page.screenshot({ path: '.tmp/review/compare-seen-1280.png', fullPage: true })
  // The choice stays when the frame's language changes.
  await page.locator('.review-banner summary').click()
  await page.locator('.frame-switch').getByRole('link', { name: 'Nederlands' }).click()
  await expect(page.locator('h1')).toHaveText('Wat is er veranderd?')
  await expect(page.locator('.compare-text ins .compare-words')).toHaveText('all ')

  const another = await browser.newPage()
  await openReviewLink(another, link)
  await expect(another.locator('.compare-new')).toHaveCount(0)
  await another.goto(`${link.address}?compare=seen`)
  await expect(another.locator('main.compare')).toContainText('only this version was read')
  await expect(another.locator('ins, del')).toHaveCount(0)
  await another.close()
})

test('that nothing has changed, or that there is nothing to compare with, is said plainly', async ({ page }) => {
  const story = await makeStory(client)
  const begun = await client.create({ _id: `drafts.begun-${story.id}`, _type: 'story', language: 'en', title: 'Begun' })
  const said = async (subjectId: string) => {
    const link = await makeReviewLink(client, subjectId)
    await openReviewLink(page, link)
    await page.getByRole('link', { name: 'What has changed?' }).click()
    return page.locator('.compare-answer')
  }
  await expect(await said(story.id)).toHaveText('Nothing has changed.')
  await expect(await said(begun._id.replace('drafts.', ''))).toContainText('This text is not published.')
  // Published, and not for readers: what it says is shown to reviewers of the draft, and compared with nothing.
  await client
    .patch(`consent.${story.id}`)
    .set({ languages: ['nl'] })
    .commit()
  await expect(await said(story.id)).toContainText('This text is not published.')
})

test('without an open view there is nothing to compare', async ({ page }) => {
  const story = await makeStory(client)
  const link = await makeReviewLink(client, story.id)
  await page.goto(`${link.address}?compare=published`)
  await expect(page.locator('main.compare')).toHaveCount(0)
  expect(await page.content()).not.toContain(story.title)
})
