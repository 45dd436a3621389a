import { expect, type Page } from '@playwright/test'
import { dictionary } from '@/lib/dictionaries'
import { entryPath, homePath, listPath } from '@/lib/routes'
import { languages, type Language } from '@/lib/languages'
import { SIGNATORIES_QUERY } from '@/sanity/queries/signatories'
import { STORIES_QUERY } from '@/sanity/queries/stories'
import { scriptsIn } from './support/scripts'
import { editorClient } from './support/site'
import { test } from './support/test'

/** What content there is, asked of the content API: editors may change all of it. */
async function ask<const Q extends string>(query: Q, language: Language) {
  const client = await editorClient()
  const params: Record<string, unknown> = { language, now: new Date().toISOString(), preview: false, toKeep: false }
  return client.fetch(query, params, { perspective: 'published' })
}

const wordsOf = async (page: Page) => (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ')

/** Opens a page as somebody who follows a link, and expects it to be there. */
async function read(page: Page, path: string): Promise<void> {
  const response = await page.goto(path)
  expect(response?.status(), path).toBe(200)
  await expect(page.locator('h1')).toHaveCount(1)
}

for (const { id: language, title: languageName } of languages) {
  test(`About tells what it is about, in ${languageName}`, async ({ page }) => {
    const text: string | null = await (
      await editorClient()
    ).fetch(
      `pt::text(*[_type == "page" && purpose == "home" && language == $language][0].sections[_type == "textSection"][].body[])`,
      { language },
      { perspective: 'published' },
    )
    const paragraphs = (text ?? '').split(/\n+/).filter((line) => line.trim() !== '')
    expect(paragraphs.length).toBeGreaterThan(0)
    await read(page, homePath(language))
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    const shown = await wordsOf(page)
    for (const paragraph of paragraphs) expect(shown).toContain(paragraph.replaceAll(/\s+/g, ' ').trim())
  })

  test(`each story can be found and read, and its address copied, in ${languageName}`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    // Other journeys take off again what they make.
    const stories = (await ask(STORIES_QUERY, language)).filter(({ _id }) => !_id.startsWith('journey-'))
    expect(stories.length).toBeGreaterThan(0)
    for (const { title, slug } of stories) {
      await read(page, listPath(language, 'stories'))
      const link = page.locator(`main a[href="${entryPath(language, 'stories', slug ?? '')}"]`).first()
      while (!(await link.isVisible())) await page.locator('main a[rel=next]').click()
      await link.click()
      await expect(page).toHaveURL(entryPath(language, 'stories', slug ?? ''))
      await expect(page.locator('h1')).toHaveText(title ?? '')
    }
    await page.getByRole('button', { name: dictionary(language).documents.copyAddress }).click()
    await expect(page.getByText(dictionary(language).documents.addressCopied)).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.locator('.address').innerText())
  })

  test(`a signatory can be found, in ${languageName}`, async ({ page }) => {
    const [signatory] = await ask(SIGNATORIES_QUERY, language)
    expect(signatory?.name).toBeTruthy()
    await read(page, listPath(language, 'signatories'))
    await page
      .locator(`main a[href="${entryPath(language, 'signatories', signatory?.slug ?? '')}"]`)
      .first()
      .click()
    await expect(page.locator('h1')).toContainText(signatory?.name ?? '')
  })

  test(`a plan is there in each of its languages, for readers of ${languageName}`, async ({ page }) => {
    const found: { slug: string; versions: { language: string; url: string | null }[] } | null = await (
      await editorClient()
    ).fetch(
      `*[_type == "napDocument" && count(versions) > 1][0]{ "slug": slug.current, versions[]{ language, url } }`,
      {},
      { perspective: 'published' },
    )
    expect(found).not.toBeNull()
    await read(page, entryPath(language, 'documents', found?.slug ?? ''))
    for (const { url } of found?.versions ?? [])
      if (url) await expect(page.locator(`main a[href="${url}"]`).first()).toBeVisible()
  })
}

test('every address of the sitemap is a finished page without a script', async ({ request }) => {
  const xml = await (await request.get('/sitemap.xml')).text()
  const addresses = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? '')
  expect(addresses.length).toBeGreaterThan(10)
  for (const address of addresses) {
    const answer = await request.get(address)
    expect(answer.status(), address).toBe(200)
    const html = await answer.text()
    expect(html, address).toMatch(/<h1[\s>]/)
    const { known, others } = scriptsIn(html)
    expect(others, address).toEqual([])
    expect(html, address).not.toMatch(/\sstyle="|<style|data-sanity|rel="preload" as="script"/)
    const policy = answer.headers()['content-security-policy']
    expect(policy, address).toContain(known.length > 0 ? "script-src 'self'" : "script-src 'none'")
  }
})

test('a page that a browser has already is not sent again', async ({ request }) => {
  const first = await request.get(homePath('en'))
  const { etag = '', vary } = first.headers()
  expect(etag).toMatch(/^"[^"]+"$/)
  expect(vary).toContain('accept-encoding')
  const again = await request.get(homePath('en'), { headers: { 'if-none-match': etag } })
  expect(again.status()).toBe(304)
  expect((await again.body()).length).toBe(0)
})

test('what is not there is said in the language of the address', async ({ page }) => {
  for (const { id: language } of languages) {
    for (const path of [`/${language}/nothing-is-here`, `${listPath(language, 'stories')}/nothing-is-here`]) {
      expect((await page.goto(path))?.status()).toBe(404)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page.locator('h1')).toHaveCount(1)
    }
  }
})

test('the front door asks the browser for its language, once, without a cookie', async ({ request }) => {
  for (const [wish, path] of [
    ['nl-NL,nl;q=0.9,en;q=0.5', '/nl'],
    ['fr, en;q=0.3', '/en'],
  ] as const) {
    const answer = await request.get('/', { headers: { 'accept-language': wish }, maxRedirects: 0 })
    expect(answer.status()).toBe(307)
    expect(new URL(answer.headers().location ?? '', 'http://site.invalid').pathname).toBe(path)
    expect(answer.headers()['set-cookie']).toBeUndefined()
  }
})

test('an old address leads where the editor said, and follows its target', async ({ page, request }) => {
  const client = await editorClient()
  const [story] = await ask(STORIES_QUERY, 'en')
  const from = `/old/${crypto.randomUUID()}`
  const before = await request.get(from, { maxRedirects: 0 })
  expect(before.status()).toBe(404)
  const redirect = await client.create({
    _type: 'redirect',
    from,
    to: { _type: 'reference', _ref: story?._id ?? '', _weak: true },
    language: 'en',
  })
  await expect(async () => {
    await page.goto(from)
    await expect(page).toHaveURL(entryPath('en', 'stories', story?.slug ?? ''))
  }).toPass()
  expect((await request.get(from, { maxRedirects: 0 })).status()).toBe(308)
  await client.delete(redirect._id)
  await expect.poll(async () => (await request.get(from, { maxRedirects: 0 })).status()).toBe(404)
})
