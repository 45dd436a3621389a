import { expect, test, type Page } from '@playwright/test'
import { editorClient, makeEditor } from './support/site'
import { newTitle } from './support/stories'
import { openStudio, publish } from './support/studio'

const mark = () => crypto.randomUUID().slice(0, 8)

async function choose(page: Page, content: Buffer | string) {
  await page
    .getByLabel('File with signatories')
    .setInputFiles({ name: 'signatories.csv', mimeType: 'text/csv', buffer: Buffer.from(content) })
}

test('wrong files of signatories say where and change nothing; a right one is imported, published and public', async ({
  browser,
  page: reader,
}) => {
  const client = await editorClient()
  const slug = `weavers-${mark()}`
  const name = newTitle('Wevers Curaçao')
  const signatories = () =>
    client.fetch<number>('count(*[_type == "partner" && slug.current match $slug])', { slug: `${slug}*` })
  const studio = await openStudio(browser, await makeEditor('Lotte'))
  await studio.goto('/studio/import-signatories')

  const many = Array.from(
    { length: 5000 },
    (_, index) => `${slug}-${index},civilSociety,${slug} organisation ${index},1`,
  )
  const wrong: readonly (readonly [string, readonly string[]])[] = [
    [`slug,soort\n${slug},ministry`, ['Line 1, column B (soort)']],
    [`slug;kind;name_en\n${slug};ministry;A ${slug}\n${slug};ministry;B ${slug}`, ['Line 3, column A (slug)']],
    [`slug,kind,name_en,outcomes\n${slug},ministry,"A\n${slug}",9`, ['Line 2, column D (outcomes)', 'no outcome “9”']],
    [`slug,kind,name_en,outcomes\n${many.join('\n')}\nlast,party,Last ${slug},1`, ['Line 5002, column B (kind)']],
  ]
  for (const [content, words] of wrong) {
    await choose(studio, content)
    await expect(studio.getByRole('alert').filter({ hasText: 'There is one problem' })).toBeVisible()
    for (const word of words) await expect(studio.getByRole('table')).toContainText(word)
    await expect(studio.getByRole('button', { name: /^Import/ })).toHaveCount(0)
    expect(await signatories()).toBe(0)
    await studio.getByRole('button', { name: 'Choose another file' }).click()
  }

  // As a Dutch Excel on Windows writes it.
  await choose(studio, Buffer.from(`slug;kind;name_nl;outcomes\r\n${slug};civilSociety;${name};"1, 3"\r\n`, 'latin1'))
  await expect(studio.getByRole('table')).toContainText(name)
  expect(await signatories()).toBe(0)
  await studio.getByRole('button', { name: 'Import as 1 draft' }).click()
  await expect(studio.getByText('Imported: 1 new')).toBeVisible()
  const path = `/nl/ondertekenaars/${slug}`
  expect((await reader.goto(path))?.status()).toBe(404)

  await studio.getByRole('link', { name }).click()
  await publish(studio)
  await expect(async () => {
    await reader.goto(path)
    await expect(reader.locator('h1')).toHaveText(name, { timeout: 100 })
  }).toPass({ timeout: 5000 })
})
