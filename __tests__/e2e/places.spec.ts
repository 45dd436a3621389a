import { expect } from '@playwright/test'
import { editorClient } from './support/site'
import { opens } from './support/readers'
import { makeStory } from './support/stories'
import { test } from './support/test'

test('a country has a page while a story from it may be read, and only then', async ({ request }) => {
  const client = await editorClient()
  // Bouvet Island, where nobody lives: no other story can be from there.
  const country = `journey-${crypto.randomUUID().slice(0, 8)}`
  const name = [{ _key: 'en', _type: 'internationalizedArrayStringValue', language: 'en', value: country }]
  await client.create({ _id: country, _type: 'country', code: 'BV', name })
  const status = async (path: string) => (await request.get(path)).status()
  const textOf = async (path: string) => (await request.get(path)).text()
  expect(await status('/en/countries/bv')).toBe(404)

  const story = await makeStory(client, 'en', { countries: [{ _type: 'reference', _key: 'c', _ref: country }] })
  await expect.poll(() => status('/en/countries/bv')).toBe(200)
  expect(await textOf('/en/countries/bv')).toContain(story.path)
  await expect.poll(() => textOf('/en/countries')).toContain('/en/countries/bv')
  await expect.poll(() => textOf('/sitemap.xml')).toContain('/en/countries/bv')
  expect(await textOf(story.path)).toContain('/en/countries/bv')
  // Nobody consented to Dutch, and there is no Dutch story.
  expect(await status('/nl/landen/bv')).toBe(404)
  const english = await textOf('/en/countries/bv')
  expect(english).not.toContain('/nl/landen/bv')
  expect(english).toContain('href="/nl/landen"')

  await client.delete(`consent.${story.id}`)
  await expect.poll(() => status('/en/countries/bv')).toBe(404)
  await expect.poll(() => textOf('/en/countries')).not.toContain(country)
  await expect.poll(() => textOf('/sitemap.xml')).not.toContain('/en/countries/bv')
  await client.delete({ query: '*[_id in [$story, $country]]', params: { story: story.id, country } })
})

test('from a story to its outcome, to who contributes, and back to the plan', async ({ page }) => {
  const client = await editorClient()
  const outcome: { _id: string; number: number } | null = await client.fetch(
    `*[_type == "outcome" && count(*[_type == "partner" && references(^._id)]) > 0][0]{ _id, number }`,
    {},
    { perspective: 'published' },
  )
  const { path, title } = await makeStory(client, 'en', {
    outcomes: [{ _type: 'reference', _key: 'o', _ref: outcome?._id }],
  })
  await opens(page, path)
  await page.locator(`.margin a[href="/en/outcomes/${outcome?.number}"]`).click()
  await expect(page.getByRole('main').getByRole('link', { name: title })).toBeVisible()
  await page.locator('.signatory-list a').first().click()
  await expect(page.locator(`main a[href="/en/outcomes/${outcome?.number}"]`).first()).toBeVisible()
})

test('the styleguide is for those who work on the site', async ({ request }) => {
  expect((await request.get('/styleguide')).status()).toBe(404)
})
