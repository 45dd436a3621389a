import { expect, type Page } from '@playwright/test'
import { makeReview, reader } from './support/remarks'
import { test } from './support/test'

/** The fields of the form for a remark, as its page has them. */
async function formOf(page: Page, text: string): Promise<Record<string, string>> {
  await page.locator('#part-river a').click()
  const hidden = await page
    .locator('.remark-form input[type=hidden]')
    .evaluateAll((all) => all.map((each) => [each.getAttribute('name') ?? '', each.getAttribute('value') ?? '']))
  return { ...Object.fromEntries(hidden), remark: text, name: '' }
}

test('a form that is forged, old or another’s does nothing, and gives back what was typed to whom it may', async ({
  browser,
}) => {
  const { link, notes, client, story } = await makeReview()
  const other = await makeReview()
  const page = await reader(browser, link)
  const form = await formOf(page, 'Forged?')
  const stranger = await reader(browser, other.link)
  const strangers = await formOf(stranger, 'Forged?')
  const { _rev: unseen } = await client.patch(story.id).set({ title: 'Later' }).commit()
  const send = (changes: Record<string, string>, headers: Record<string, string> = {}, by = page) =>
    by.request.post(`/review/${link.token}/remarks`, { form: { ...form, ...changes }, headers, maxRedirects: 0 })

  const foreign: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.test' },
  ]
  for (const headers of foreign) {
    const refused = await send({}, headers)
    expect(refused.status(), JSON.stringify(headers)).toBe(403)
    expect(await refused.text()).not.toContain('Forged?')
  }
  for (const [changes, status] of [
    [{ form: '' }, 403],
    [{ form: String(strangers.form) }, 403],
    [{ revision: unseen }, 409],
    [{ revision: String(strangers.revision) }, 409],
    [{ block: 'nothing' }, 409],
    [{ website: 'https://spam.test' }, 422],
    [{ remark: 'Forged?'.repeat(2_000) }, 422],
  ] as const) {
    const refused = await send(changes)
    expect(refused.status(), JSON.stringify(Object.keys(changes))).toBe(status)
    expect(await refused.text()).toContain('Forged?')
  }
  // Without the cookie, or with that of another link, there is nothing but the page of the link.
  const without = await (await browser.newContext()).newPage()
  for (const by of [without, stranger]) {
    const refused = await send({}, {}, by)
    expect([refused.status(), refused.headers().location]).toEqual([303, `/review/${link.token}`])
  }
  expect(await notes()).toEqual([])
  expect(await other.notes()).toEqual([])

  // The same form, sent as it was made, and sent twice: one remark.
  for (let times = 0; times < 2; times += 1) expect((await send({})).status()).toBe(303)
  expect(await notes()).toMatchObject([{ text: 'Forged?', subjectRevision: form.revision }])
})

test('hostile remarks are shown and stored harmlessly; a megabyte is refused in plain words', async ({ browser }) => {
  const { link, notes } = await makeReview()
  const page = await reader(browser, link)
  let ran = 0
  page.on('dialog', () => (ran += 1))
  await page.locator('#part-river a').click()
  await page
    .locator('#remark')
    .fill(`<script>alert(1)</script><img src=x onerror=alert(1)>\u202egnp.exe\u202c\u0007\u200b`)
  await page.locator('#name').fill('"><svg onload=alert(1)>\u202e')
  await page.getByRole('button', { name: 'Send' }).click()
  const harmless = '<script>alert(1)</script><img src=x onerror=alert(1)>gnp.exe'
  await expect(page.locator('#part-river .remark-text')).toHaveText(harmless)
  expect(await page.locator('.remarks :is(script, img, svg)').count()).toBe(0)
  expect(await notes()).toMatchObject([{ text: harmless, nameGiven: '"><svg onload=alert(1)>' }])

  await page.locator('#part-river a').click()
  const address = page.url()
  for (const [length, sentence] of [
    [100_000, 'Your text has 100,000 characters.'],
    [1_000_000, 'much too long'],
  ] as const) {
    await page.goto(address)
    const text = 'z'.repeat(length)
    await page.locator('#remark').fill(text)
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.getByRole('alert')).toContainText(sentence)
    if (length > 500_000) await page.goBack()
    expect((await page.locator('#remark').inputValue()).length).toBe(length)
  }
  expect(ran).toBe(0)
  expect(await notes()).toHaveLength(1)
})
