import { expect, type Page } from '@playwright/test'
import { isInOrder } from './support/accessibility'
import { answer, confirmGiven, haveWords, makeUncovered, statusOf, takeBack } from './support/consent'
import { becomesForGood } from './support/readers'
import { makeReviewLink, openReviewLink, type MadeReviewLink } from './support/review-links'
import { editorClient } from './support/site'
import { test } from './support/test'

const thanks = 'Thank you. Your answers have been sent.'

async function give(page: Page, link: MadeReviewLink): Promise<void> {
  await page.goto(`${link.address}/consent`)
  await answer(page)
  await page.getByRole('button', { name: 'Send my answers' }).click()
}

test('who answers about a text that has moved on is told, and nothing is recorded before she has read it', async ({
  page,
}) => {
  const client = await editorClient()
  const story = await makeUncovered(client)
  await haveWords(client, 'en')
  const link = await makeReviewLink(client, story.id, { may: ['consent'], frameLanguage: 'en' })
  const answers = () => client.fetch<unknown[]>('*[_type == "consentAnswer" && link._ref == $id]', { id: link.id })
  await openReviewLink(page, link)
  await page.getByRole('link', { name: 'Your consent' }).click()
  await answer(page, ['print'])
  await page.getByLabel('Your name, or what we may call you').fill('Amal')

  // An editor changes the draft while the form is open.
  const published = await client.getDocument(story.id)
  const title = `${story.title} with a name in it`
  await client.create({ ...published, _type: 'story', _id: `drafts.${story.id}`, title })
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await expect(page.getByRole('alert')).toContainText('You have not read this text as it is now')
  await expect(page.locator('#print-no')).toBeChecked()
  await expect(page.getByLabel('Your name, or what we may call you')).toHaveValue('Amal')
  await isInOrder(page)
  expect(await answers()).toEqual([])
  // Sending it again changes nothing of that.
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await expect(page.getByRole('alert')).toContainText('You have not read this text as it is now')
  expect(await answers()).toEqual([])

  await page.getByRole('link', { name: 'Back to the text' }).click()
  await expect(page.locator('h1')).toHaveText(title)
  await give(page, link)
  await expect(page.locator('h1')).toHaveText(thanks)
  const { _rev } = (await client.getDocument(`drafts.${story.id}`)) ?? {}
  expect(await answers()).toMatchObject([{ seen: [{ documentId: story.id, revision: _rev }] }])
})

for (const [end, fields] of [
  ['used up', {}],
  ['expired', { expiresAt: '2020-01-01T00:00:00Z' }],
] as const)
  test(`a link that is ${end} shows nothing but how to take consent back, for as long as it stands`, async ({
    page,
    browser,
  }) => {
    const client = await editorClient()
    const story = await makeUncovered(client)
    await haveWords(client, 'en')
    const link = await makeReviewLink(client, story.id, { may: ['consent'], frameLanguage: 'en', viewLimit: 1 })
    await openReviewLink(page, link)
    await give(page, link)
    await expect(page.locator('h1')).toHaveText(thanks)
    await confirmGiven(client, story)
    await becomesForGood('shown', async () => (await statusOf(story.path)) === 200)
    const published = await client.getDocument(story.id)
    await client.create({ ...published, _type: 'story', _id: `drafts.${story.id}`, title: 'A canary in the draft' })
    await client.patch(link.id).set(fields).commit()

    // On another device, as after years.
    const other = await (await browser.newContext({ viewport: { width: 320, height: 640 } })).newPage()
    await other.goto(link.address)
    await expect(other.locator('h1')).toHaveText('Take your consent back')
    await isInOrder(other)
    for (const path of ['', '/consent', '/remark', '/decision', '/withdraw', '?compare=published']) {
      await other.goto(link.address + path)
      expect(await other.content()).not.toMatch(/canary in the draft/)
      expect(await other.content()).not.toContain(story.title)
    }
    const read = await other.request.post(`${link.address}/read`, {
      headers: { 'sec-fetch-site': 'same-origin', origin: 'null' },
      form: { frame: 'en' },
    })
    expect(await read.text()).not.toMatch(/canary in the draft/)
    expect((await other.request.get(`${link.address}/watch`)).status()).toBe(404)
    expect(await statusOf(story.path)).toBe(200)

    await other.goto(link.address)
    await takeBack(other, 'all')
    await expect(other.locator('h1')).toHaveText('It has been taken back')
    await becomesForGood('gone', async () => (await statusOf(story.path)) === 410)
    expect((await other.goto(link.address))?.status()).toBe(404)
  })
