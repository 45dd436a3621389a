import { expect } from '@playwright/test'
import { editorClient, makeEditor } from './support/site'
import { newTitle } from './support/stories'
import { formReady, openStudio, openStudioAt, titleInput } from './support/studio'
import { test } from './support/test'

test('a country is chosen from all there are, and its code and both names are filled in', async ({ browser }) => {
  const client = await editorClient()
  const id = crypto.randomUUID()
  await client.create({ _id: `drafts.${id}`, _type: 'country' })
  const studio = await openStudio(browser, await makeEditor('Hanna'), `/studio/intent/edit/id=${id};type=country/`)
  const all = studio.getByLabel(/^Choose from all countries/)
  await all.selectOption({ label: 'Sudan · Soedan' })
  const stored = () => client.getDocument(`drafts.${id}`)
  await expect.poll(stored).toMatchObject({
    code: 'SD',
    name: [
      { _key: 'en', language: 'en', value: 'Sudan' },
      { _key: 'nl', language: 'nl', value: 'Soedan' },
    ],
  })
  await expect(all).toHaveValue('SD')
})

test('a Dutch title makes a Dutch address, and an address of a video its provider and number', async ({ browser }) => {
  const client = await editorClient()
  const id = crypto.randomUUID()
  const video = { _key: 'film', _type: 'video', title: 'A film' }
  const title = newTitle('Coördinatie na de reünie')
  await client.create({ _id: `drafts.${id}`, _type: 'story', language: 'nl', title, body: [video] })
  const studio = await openStudioAt(browser, await makeEditor('Ilse'), 'story', id)
  await formReady(studio, titleInput(studio))
  await studio.getByTestId('field-slug').getByRole('button', { name: 'Generate' }).click()
  const stored = () => client.getDocument(`drafts.${id}`)
  await expect.poll(async () => (await stored())?.slug?.current).toMatch(/^coordinatie-na-de-reunie-/)

  const path = encodeURIComponent('body[_key=="film"]')
  await studio.goto(`/studio/intent/edit/id=${id};type=story;path=${path}/`)
  const address = studio.getByLabel(/^Address of the video/)
  await formReady(studio, address)
  await address.fill('https://example.org/film')
  await expect(studio.getByText(/^This is not the address of one public video/)).toBeVisible()
  await address.fill('https://youtu.be/abc123DEF4_?t=3')
  await expect
    .poll(async () => (await stored())?.body)
    .toMatchObject([{ _key: 'film', provider: 'youtube', videoId: 'abc123DEF4_' }])
})
