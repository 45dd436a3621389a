import { expect } from '@playwright/test'
import { isInOrder } from './support/accessibility'
import { answer, haveWords, makeUncovered, takeBack } from './support/consent'
import { makeReviewLink, openReviewLink } from './support/review-links'
import { editorClient, siteUrl } from './support/site'
import { test } from './support/test'

const answersOf = (id: string) => ({ query: 'count(*[_type == "consentAnswer" && link._ref == $id])', params: { id } })

test('in Arabic, on a phone, without scripts, consent is given and taken back', async ({ browser }) => {
  const client = await editorClient()
  const story = await makeUncovered(client)
  await haveWords(client, 'ar')
  const link = await makeReviewLink(client, story.id, { may: ['consent'], frameLanguage: 'ar' })
  const small = { viewport: { width: 320, height: 640 } }
  const page = await (await browser.newContext({ ...small, javaScriptEnabled: false })).newPage()
  // axe is a script itself.
  const looking = await (await browser.newContext(small)).newPage()
  await openReviewLink(looking, link)
  await openReviewLink(page, link)
  await page.getByRole('link', { name: 'موافقتك' }).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await looking.goto(page.url())
  await isInOrder(looking)
  await answer(page, ['name'])
  await page.locator('form button[type="submit"]').click()
  await expect(page.locator('h1')).toHaveText('شكرًا لك. أُرسلت إجاباتك.')
  await looking.goto(page.url())
  await isInOrder(looking)

  await page.getByRole('link', { name: 'سحب موافقتك' }).click()
  await looking.goto(page.url())
  await isInOrder(looking)
  await takeBack(page, 'all')
  await expect(page.locator('h1')).toHaveText('تم السحب')
  await looking.goto(page.url())
  await isInOrder(looking)
})

test('where nobody has confirmed the words of a language, the page says so and takes nothing', async ({ page }) => {
  const client = await editorClient()
  const story = await makeUncovered(client)
  await client.delete('review.words.uk')
  const link = await makeReviewLink(client, story.id, { may: ['consent'], frameLanguage: 'uk' })
  await openReviewLink(page, link)
  await page.goto(`${link.address}/consent`)
  await expect(page.locator('h1')).toHaveText('Ми ще не можемо просити вашої згоди цією мовою')
  await expect(page.locator('input[type="radio"]')).toHaveCount(0)
  await isInOrder(page)
})

test('forged forms change nothing, and a link that may not ask does not', async ({ page, browser }) => {
  const client = await editorClient()
  const story = await makeUncovered(client)
  await haveWords(client, 'fr')
  const link = await makeReviewLink(client, story.id, { may: ['consent'], frameLanguage: 'fr' })
  await openReviewLink(page, link)
  await page.goto(`${link.address}/consent`)
  await answer(page)
  const fields = await page
    .locator('form')
    .evaluate((form) =>
      form instanceof HTMLFormElement ? [...new FormData(form)].map(([name, value]) => [name, String(value)]) : [],
    )
  const cookie = (await page.context().cookies(link.address)).find(({ name }) => name === 'nap1325-review')
  const send = (headers: Record<string, string>, without = '') =>
    fetch(`${link.address}/consent`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: `${cookie?.name}=${cookie?.value}`, ...headers },
      body: new URLSearchParams(
        fields.filter(([name]) => name !== without).map(([name = '', value = '']) => [name, value]),
      ),
    })
  expect((await send({ origin: 'https://evil.example' })).status).toBe(403)
  expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await send({}, 'form')).status).toBe(403)
  expect((await send({ cookie: '' })).headers.get('location')).toBe(`/review/${link.token}`)
  const { query, params } = answersOf(link.id)
  expect(await client.fetch(query, params)).toBe(0)
  expect((await send({})).status).toBe(303)
  expect((await send({})).status).toBe(303)
  expect(await client.fetch(query, params)).toBe(1)

  const now = (headers: Record<string, string>) =>
    fetch(`${link.address}/withdraw/now`, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: new URLSearchParams({ part: 'all' }),
    })
  expect((await now({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await now({ origin: 'https://evil.example' })).status).toBe(403)
  expect(await client.getDocument(`consent.${story.id}`)).not.toHaveProperty('withdrawnOn')

  const reading = await makeReviewLink(client, story.id, { may: ['comment'] })
  const other = await (await browser.newContext()).newPage()
  await openReviewLink(other, reading)
  await other.goto(`${reading.address}/consent`)
  expect(other.url()).toBe(`${siteUrl()}/review/${reading.token}`)
  expect((await other.goto(`${reading.address}/withdraw`))?.status()).toBe(404)
})
