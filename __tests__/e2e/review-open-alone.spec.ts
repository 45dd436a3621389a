import { expect } from '@playwright/test'
import type { SanityClient } from '@sanity/client'
import { cookieOf, makeReviewLink, ownPage, pressRead, viewsOf } from './support/review-links'
import { editorClient, siteUrl } from './support/site'
import { makeStory, newTitle, type MadeStory } from './support/stories'
import { test } from './support/test'

let client: SanityClient
let story: MadeStory
test.beforeAll(async () => {
  client = await editorClient()
  story = await makeStory(client)
})

const hour = 60 * 60 * 1000

test('looking at a link, or sending its form from elsewhere, spends nothing', async ({ request }) => {
  const link = await makeReviewLink(client, story.id, { viewLimit: 1 })
  for (let look = 0; look < 3; look++) expect((await request.get(link.address)).status()).toBe(200)
  await request.head(link.address)
  const elsewhere: Record<string, string>[] = [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.test' }]
  for (const headers of elsewhere) {
    const answer = await pressRead(request, link, headers)
    expect([answer.status(), cookieOf(answer)]).toEqual([303, ''])
  }
  for (const path of ['', '/watch', '/nothing']) {
    const answer = await request.post(link.address + path, {
      headers: { ...ownPage, 'next-action': 'a'.repeat(40) },
      form: {},
    })
    expect(answer.status()).toBeGreaterThanOrEqual(400)
    expect(answer.status()).toBeLessThan(500)
  }
  expect(await viewsOf(client, link)).toBe(0)
})

test('what one browser opened is of no use for another link, another browser, or another document', async ({
  playwright,
}) => {
  const secret = newTitle('Nobody may read this')
  const other = await makeStory(client)
  await client.createOrReplace({
    ...(await client.getDocument(other.id)),
    _id: `drafts.${other.id}`,
    _type: 'story',
    title: secret,
  })
  const [link, another] = [await makeReviewLink(client, story.id), await makeReviewLink(client, other.id)]
  const request = await playwright.request.newContext()
  const cookie = cookieOf(await pressRead(request, link))
  const get = async (address: string, headers: Record<string, string> = {}) =>
    (await (await playwright.request.newContext()).get(address, { headers })).text()
  expect(await get(link.address, { cookie })).toContain(story.title)
  expect(await get(link.address)).not.toContain(story.title)
  expect(await get(another.address, { cookie })).not.toContain(secret)
  const choices = [
    '?text=nl',
    '?text=en',
    `?text=${other.id}`,
    `?id=${other.id}`,
    `?subject=${other.id}`,
    '?compare=published',
    `/${other.id}`,
    `/remark?block=${other.id}`,
  ]
  for (const choice of [...choices, `?language=nl`])
    expect(await get(link.address + choice, { cookie })).not.toContain(secret)
  for (const path of [other.path, '/en/stories', `/review/${other.id}`, '/api/ended-review'])
    expect(await get(siteUrl() + path, { cookie })).not.toContain(secret)
})

test('a link ends in the browser that has it open, when its time comes', async ({ request }) => {
  const link = await makeReviewLink(client, story.id, { expiresAt: new Date(Date.now() + hour).toISOString() })
  const answer = await pressRead(request, link)
  const seconds = Number(/Max-Age=(\d+)/.exec(answer.headers()['set-cookie'] ?? '')?.[1])
  expect(seconds).toBeGreaterThan(3_500)
  expect(seconds).toBeLessThanOrEqual(3_600)
  const cookie = cookieOf(answer)
  const page = await request.get(link.address, { headers: { cookie } })
  expect(await page.text()).toContain(story.title)
  expect(page.headers()).toMatchObject({
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex, nofollow',
    'referrer-policy': 'no-referrer',
  })
  expect(await page.text()).not.toMatch(/og:|twitter:|application\/ld\+json|rel="canonical"/)
  await client
    .patch(link.id)
    .set({ expiresAt: new Date(Date.now() - 1000).toISOString() })
    .commit()
  for (const path of ['', '/watch'])
    expect((await request.get(link.address + path, { headers: { cookie } })).status()).toBe(404)
})
