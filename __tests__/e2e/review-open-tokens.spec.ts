import { expect } from '@playwright/test'
import type { SanityClient } from '@sanity/client'
import { makeReviewLink, pressRead, viewsOf } from './support/review-links'
import { editorClient, siteUrl } from './support/site'
import { makeStory, type MadeStory } from './support/stories'
import { test } from './support/test'

let client: SanityClient
let story: MadeStory
test.beforeAll(async () => {
  client = await editorClient()
  story = await makeStory(client)
})

const plain = ({ date: _date, ...headers }: Record<string, string>) => headers

test('every link that does not work is the same 404', async ({ request }) => {
  const good = await makeReviewLink(client, story.id)
  const made = await Promise.all([
    makeReviewLink(client, story.id, { revokedAt: new Date().toISOString() }),
    makeReviewLink(client, story.id, { expiresAt: new Date(Date.now() - 1000).toISOString() }),
    makeReviewLink(client, 'no-such-document'),
    makeReviewLink(client, story.id, { viewLimit: 1 }),
  ])
  const [, , , usedUp] = made
  if (usedUp) await pressRead(request, usedUp)
  const at = (place: number) =>
    good.token.slice(0, place) + (good.token.at(place) === 'A' ? 'B' : 'A') + good.token.slice(place + 1)
  const altered = [
    at(0),
    at(20),
    at(42),
    good.token.slice(1),
    `${good.token}A`,
    good.token.toLowerCase(),
    'never-was',
    '%00',
    '..%2f',
  ]
  const addresses = [...made.map(({ address }) => address), ...altered.map((token) => `${siteUrl()}/review/${token}`)]
  const [first, ...others] = await Promise.all(
    addresses
      .flatMap((each) => [each, `${each}?frame=ar`])
      .map((each) => request.get(each, { headers: { cookie: '', 'accept-language': 'nl,en' } })),
  )
  const body = await first?.text()
  expect(body).toContain('Deze link werkt niet')
  for (const answer of [first, ...others].filter((each) => each?.status() !== 400)) {
    expect([answer?.url(), answer?.status()]).toEqual([answer?.url(), 404])
    expect(plain(answer?.headers() ?? {})).toEqual(plain(first?.headers() ?? {}))
    expect(await answer?.text()).toBe(body)
  }
  expect((await request.get(good.address)).status()).toBe(200)
})

test('a limit of three lets exactly three of 20 in', async ({ playwright }) => {
  const link = await makeReviewLink(client, story.id, { viewLimit: 3 })
  const browsers = await Promise.all(Array.from({ length: 20 }, () => playwright.request.newContext()))
  const answers = await Promise.all(browsers.map((browser) => pressRead(browser, link)))
  expect(answers.map((answer) => answer.status())).toEqual(Array.from({ length: 20 }, () => 303))
  const pages = await Promise.all(browsers.map((browser) => browser.get(link.address)))
  const seen = await Promise.all(
    pages.map(async (page) => `${page.status()} ${(await page.text()).includes(story.title)}`),
  )
  expect(seen.toSorted()).toEqual([...Array(3).fill('200 true'), ...Array(17).fill('404 false')])
  expect(await viewsOf(client, link)).toBe(3)
  await Promise.all(browsers.map((browser) => browser.dispose()))
})
