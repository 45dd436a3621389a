import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { editorClient, makeEditor, siteUrl } from './support/site'
import { makeStory, newTitle } from './support/stories'
import { formReady, openStudio, publish, titleInput } from './support/studio'
import { test } from './support/test'

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
  const studio = await openStudio(browser, await makeEditor('Lotte'), '/studio/import-signatories')

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

  // A workbook, which another program made.
  await studio
    .getByLabel('File with signatories')
    .setInputFiles(join(import.meta.dirname, '..', 'sanity', 'import', 'files', 'xlsxwriter.xlsx'))
  await expect(studio.getByRole('table')).toContainText('“#DIV/0!” cannot be an address')
  await studio.getByRole('button', { name: 'Choose another file' }).click()

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
    await expect(reader.locator('h1')).toHaveText(name, { timeout: 2000 })
  }).toPass({ timeout: 60_000 })
})

test('Studio opens with what waits, and a story is begun from there', async ({ browser }) => {
  const client = await editorClient()
  const title = newTitle('Waiting')
  await client.create({ _id: `drafts.${crypto.randomUUID()}`, _type: 'story', language: 'nl', title })
  const studio = await openStudio(browser, await makeEditor('Mila'))
  await expect(studio.getByRole('heading', { name: 'Good day, Mila' })).toBeVisible({ timeout: 60_000 })
  await studio.getByRole('region', { name: 'Drafts' }).getByRole('link', { name: title }).click()
  await expect(titleInput(studio)).toHaveValue(title, { timeout: 60_000 })

  await studio.getByRole('link', { name: 'Today' }).click()
  await studio.getByRole('link', { name: 'New story in Dutch' }).click()
  const begun = newTitle('Begonnen')
  await formReady(studio)
  await titleInput(studio).fill(begun)
  await expect.poll(() => client.fetch<string | null>('*[title == $begun][0].language', { begun })).toBe('nl')
})

test('content health leads to the field that wants mending', async ({ browser }) => {
  const client = await editorClient()
  const story = await makeStory(client)
  const words = { _key: 'words', _type: 'span', text: 'here', marks: ['link'] }
  const link = { _key: 'link', _type: 'link', href: 'https://example.org/' }
  await client
    .patch(story.id)
    .set({ body: [{ _key: 'first', _type: 'block', style: 'normal', markDefs: [link], children: [words] }] })
    .commit()
  const studio = await openStudio(browser, await makeEditor('Nora'), '/studio/health')
  const found = studio.getByRole('region', { name: /^Words of links/ })
  await expect(found.getByText('A link called “here”').first()).toBeVisible({ timeout: 60_000 })
  await found.getByRole('link', { name: story.title }).click()
  await expect(titleInput(studio)).toHaveValue(story.title, { timeout: 60_000 })
  await expect(studio).toHaveURL(/path(?:=|%3D)body/)
})

test('pages, size and checksum of a document are read from its file', async ({ browser, page: reader }) => {
  const client = await editorClient()
  const slug = `paper-${mark()}`
  await client.create({
    _id: slug,
    _type: 'napDocument',
    kind: 'letter',
    slug: { _type: 'slug', current: slug },
    title: [{ _key: 'en', _type: 'internationalizedArrayStringValue', language: 'en', value: newTitle('A paper') }],
    versions: [{ _key: 'v', _type: 'languageVersion', language: 'en', url: 'https://example.org/paper' }],
  })
  await reader.setContent('<p style="break-after: page">One</p><p style="break-after: page">Two</p><p>Three</p>')
  const pdf = await reader.pdf({ format: 'A4' })

  const path = encodeURIComponent('versions[_key=="v"].file')
  const form = `/studio/intent/edit/id=${slug};type=napDocument;path=${path}/`
  const studio = await openStudio(browser, await makeEditor('Olga'), form)
  const input = studio.getByRole('dialog').locator('input[type=file]')
  await input.waitFor({ state: 'attached', timeout: 60_000 })
  const version = () => client.fetch('*[_id == $id][0].versions[0]', { id: `drafts.${slug}` })
  // While the form connects it takes no file, and does not say so.
  await expect(async () => {
    await input.setInputFiles({ name: 'paper.pdf', mimeType: 'application/pdf', buffer: pdf })
    // Sanity writes that it uploads before it has a file, and takes that back when it is given up: only an asset is a file.
    await expect.poll(async () => (await version())?.file?.asset ?? null, { timeout: 30_000 }).not.toBeNull()
  }).toPass({ timeout: 150_000 })
  await expect.poll(version, { timeout: 60_000 }).toMatchObject({
    format: 'PDF',
    pages: 3,
    size: pdf.length,
    checksum: createHash('sha256').update(pdf).digest('hex'),
  })
  await expect(studio.getByTestId('field-versions[_key=="v"].pages').locator('input')).toHaveAttribute('readonly', '')
})

test('the guide opens in Studio with its pictures, and asks nobody else', async ({ browser }) => {
  const studio = await openStudio(browser, await makeEditor('Puck'))
  const strangers: string[] = []
  studio.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== siteUrl()) strangers.push(request.url())
  })
  await studio.goto('/studio/help')
  const guide = studio.frameLocator('iframe')
  await expect(guide.getByRole('heading', { level: 1 })).toHaveText('Editor’s guide', { timeout: 60_000 })
  const pictures = guide.locator('img')
  expect(await pictures.count()).toBeGreaterThan(3)
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded()
    await expect
      .poll(() => picture.evaluate((node) => node instanceof HTMLImageElement && node.naturalWidth))
      .toBeGreaterThan(300)
  }
  expect(strangers).toEqual([])
  expect((await studio.request.get('/studio/guide/pictures/..%2F..%2Fpackage.json')).status()).toBe(404)
  expect((await studio.request.get('/studio/guide/xx')).status()).toBe(404)
})
