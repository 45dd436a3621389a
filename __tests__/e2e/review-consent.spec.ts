import { expect } from '@playwright/test'
import { answer, makeUncovered, statusOf, takeBack } from './support/consent'
import { becomesForGood } from './support/readers'
import { makeReviewLink, openReviewLink } from './support/review-links'
import { editorClient, makeEditor, siteUrl } from './support/site'
import { openStudio } from './support/studio'
import { test } from './support/test'

test('consent is given by a link, confirmed in Studio, shown, and taken back by the link in part and whole', async ({
  browser,
  page,
}) => {
  const client = await editorClient()
  const story = await makeUncovered(client)
  const studio = await openStudio(browser, await makeEditor('Amal'), '/studio/consent')
  const link = await makeReviewLink(client, story.id, { may: ['consent'], frameLanguage: 'en' })
  const html = async () => (await fetch(siteUrl() + story.path)).text()

  await test.step('an editor confirms the words of a language', async () => {
    const words = studio.getByTestId('words-en')
    await words.getByRole('button', { name: 'Read the words' }).click()
    const confirm = words.getByRole('button', { name: /I read English well/ })
    // Another journey may have done so.
    await confirm.or(words.getByRole('button', { name: 'Take the confirmation back' })).waitFor()
    if (await confirm.isVisible()) await confirm.click()
    await expect(words).toContainText('Confirmed by')
  })

  await test.step('she is told what is missing, loses nothing, and answers', async () => {
    await openReviewLink(page, link)
    // She sees what she is asked about, also what the record does not include.
    await expect(page.locator('img[src*="/media/images/"]').first()).toBeAttached()
    await page.getByRole('link', { name: 'Your consent' }).click()
    await expect(page.locator('#voice')).toHaveCount(0)
    await page.getByLabel('Your name, or what we may call you').fill('Amal')
    await page.locator('#print-no').check()
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await expect(page.getByRole('alert')).toContainText('Choose yes or no: May we use the words of this text?')
    await expect(page.getByLabel('Your name, or what we may call you')).toHaveValue('Amal')
    await expect(page.locator('#print-no')).toBeChecked()
    await answer(page, ['print', 'copies', 'archives'])
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. Your answers have been sent.')
  })

  await test.step('nothing shows before an editor has confirmed it', async () => {
    expect(await statusOf(story.path)).toBe(410)
    const row = studio.getByTestId('consent-waiting').getByRole('listitem').filter({ hasText: story.title })
    await row.getByRole('button', { name: 'Look at the answer' }).click()
    const dialog = studio.getByTestId('consent-answer')
    await expect(dialog).toContainText('by link, identity not checked')
    await expect(dialog).toContainText('published earlier, to be confirmed again')
    await dialog.getByRole('button', { name: 'Confirm' }).click()
    await expect(dialog).toBeHidden()
    await becomesForGood('shown', async () => (await statusOf(story.path)) === 200)
    expect(await html()).toContain('/media/images/')
    expect(await client.getDocument(`consent.${story.id}`)).toMatchObject({
      basis: 'given',
      channels: ['web', 'social'],
    })
  })

  await test.step('after its end the link shows nothing but the way to take it back', async () => {
    await client
      .patch(link.id)
      .set({ expiresAt: new Date(Date.now() - 1000).toISOString() })
      .commit()
    await page.goto(link.address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Take your consent back')
    expect(await page.content()).not.toContain(story.title)
    await takeBack(page, 'image')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('It has been taken back')
    await becomesForGood('without pictures', async () => !(await html()).includes('/media/images/'))
    expect(await statusOf(story.path)).toBe(200)
    await expect(studio.getByTestId('consent-taken-back')).toContainText('She took back the pictures')
  })

  await test.step('a name that is taken back hides the story', async () => {
    await page.goto(link.address)
    await takeBack(page, 'name')
    await becomesForGood('hidden', async () => (await statusOf(story.path)) === 404)
    await client.patch(`consent.${story.id}`).unset(['heldSince']).commit()
    await becomesForGood('shown again', async () => (await statusOf(story.path)) === 200)
  })

  await test.step('in full it is gone, and the link with it', async () => {
    await page.goto(link.address)
    await expect(page.locator('#part-name, #part-image')).toHaveCount(0)
    await takeBack(page, 'all')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('It has been taken back')
    await becomesForGood('gone', async () => (await statusOf(story.path)) === 410)
    expect((await page.goto(link.address))?.status()).toBe(404)
    await expect(studio.getByTestId('consent-taken-back')).toContainText('She took back everything')
  })
})
