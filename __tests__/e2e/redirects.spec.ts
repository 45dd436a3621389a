import { expect } from '@playwright/test'
import type { SanityClient } from '@sanity/client'
import { editorClient, makeEditor } from './support/site'
import { makeStory } from './support/stories'
import { formReady, openStudio, openStudioAt, publish, saved } from './support/studio'
import { test } from './support/test'

/** Who changed a document, ids of people and tokens, the last one first. */
async function authorsOf(client: SanityClient, id: string): Promise<string[]> {
  const { events } = await client.request<{ events: Record<string, readonly { author: string }[]> }>({
    url: `/data/history/production/events/documents/${id}`,
  })
  return Object.values(events).flatMap((all) => all.map(({ author }) => author))
}

test('a changed web address leads on at once, without a chain, and a newcomer takes it over', async ({
  browser,
  request,
}) => {
  const client = await editorClient()
  const story = await makeStory(client)
  const studio = await openStudioAt(browser, await makeEditor('Klaas'), 'story', story.id)
  const slug = studio.getByTestId('field-slug').getByRole('textbox')
  await slug.fill(`${story.id}-renamed`)
  await saved(studio)
  expect((await request.get(story.path)).status()).toBe(200)
  await publish(studio)
  await expect
    .poll(async () => (await request.get(story.path, { maxRedirects: 0 })).headers().location)
    .toBe(`${story.path}-renamed`)
  expect((await request.get(story.path, { maxRedirects: 0 })).status()).toBe(308)
  // Studio wrote it before it published, not the site after it had noticed: readers find one or the other at every moment.
  const redirect = await client.fetch<string>('*[_type == "redirect" && from == $from][0]._id', { from: story.path })
  const [publisher] = await authorsOf(client, story.id)
  expect((await authorsOf(client, redirect)).at(-1)).toBe(publisher)

  // Again: the first address leads to the end at once, not over the second.
  await slug.fill(`${story.id}-again`)
  await saved(studio)
  await publish(studio)
  await expect
    .poll(async () => (await request.get(story.path, { maxRedirects: 0 })).headers().location)
    .toBe(`${story.path}-again`)

  // Another text takes the old address: readers get it.
  const newcomer = await makeStory(client)
  await client.patch(newcomer.id).set({ 'slug.current': story.id }).commit()
  await expect.poll(async () => (await request.get(story.path, { maxRedirects: 0 })).status()).toBe(200)
})

test('a redirect that would loop is refused, and one that nobody would reach', async ({ browser }) => {
  const story = await makeStory(await editorClient())
  const studio = await openStudio(
    browser,
    await makeEditor('Lotte'),
    `/studio/intent/create/template=redirect;type=redirect/`,
  )
  const from = studio.getByTestId('field-from').getByTestId('string-input')
  const to = studio.getByTestId('field-toUrl').getByTestId('string-input')
  await formReady(studio, from)
  await from.fill(`/${story.id}-a`)
  await to.fill(`/${story.id}-a`)
  await studio.getByRole('button', { name: 'Validation' }).click()
  await expect(studio.getByText(/would lead to itself/).first()).toBeVisible()
  await from.fill(story.path)
  await expect(studio.getByText(/is at this address now/).first()).toBeVisible()
  await expect(studio.getByTestId('action-publish')).toBeDisabled()
})
