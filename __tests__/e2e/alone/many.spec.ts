import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { listPath } from '@/lib/routes'
import { languages } from '@/lib/languages'
import { sampleContent } from '@/scripts/sample/sample-content'
import { sitePages } from '@/scripts/pages/site-pages'
import { startSite } from '../support/running-site'
import { lake } from '../support/site'
import { budget, weightOf } from '../support/weight'
import { test } from '../support/test'

const root = join(import.meta.dirname, '..', '..', '..')
// Enough for several pages of each list; `npm run prove -- --only long-lists` takes a thousand.
const stories = process.env.PROVE ? 1_000 : 60
const signatories = 75

/** A list from its first page to its last, by the links that readers follow. */
async function everyPageOf(site: string, first: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>()
  for (let path: string | undefined = first; path !== undefined;) {
    const answer: Response = await fetch(site + path)
    expect(answer.status, path).toBe(200)
    const html = await answer.text()
    pages.set(path, html)
    path = /<a rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
  }
  return pages
}

test('many stories and signatories: nothing is built for them, lists have pages, each page is one round trip', async () => {
  test.setTimeout(480_000)
  const dataDir = await mkdtemp(join(tmpdir(), 'nap1325-many-'))
  const file = join(dataDir, 'sample.ndjson')
  const documents = [...sampleContent({ stories, signatories })]
  await writeFile(file, documents.map((document) => `${JSON.stringify(document)}\n`).join(''))
  await lake(['dataset', 'create', 'production', '--visibility', 'private'], { dataDir })
  await lake(['import', join(root, 'sanity', 'seed', 'production.ndjson')], { dataDir })
  await lake(['import', file], { dataDir })
  const site = await startSite(dataDir)
  expect(site.output()).not.toContain('Building')
  // Until it is known who agrees, no page shows a story.
  await expect.poll(async () => (await fetch(`${site.url}/readyz`)).status).toBe(200)

  for (const { id: language } of languages) {
    for (const [kind, most] of [
      ['stories', stories],
      ['signatories', signatories],
    ] as const) {
      const first = listPath(language, kind)
      const pages = await everyPageOf(site.url, first)
      expect(pages.size, first).toBeGreaterThan(1)
      const entry = new RegExp(`href="(${first}/[^"?]+)"`, 'g')
      const entries = new Set([...pages.values()].flatMap((html) => [...html.matchAll(entry)].map(([, href]) => href)))
      expect(entries.size, first).toBeGreaterThanOrEqual(most)
      for (const [path, html] of pages) expect(await weightOf(site.url, path, html), path).toBeLessThanOrEqual(budget)
      const entryPath = [...entries].find((path) => path?.includes('sample')) ?? ''
      const html = await (await fetch(site.url + entryPath)).text()
      expect(await weightOf(site.url, entryPath, html), entryPath).toBeLessThanOrEqual(budget)
    }
    const paths = await sitePages(site.url)
    const isEntry = new RegExp(`^(?:${listPath(language, 'stories')}|${listPath(language, 'signatories')})/`)
    const others = paths.filter((path) => `${path}/`.startsWith(`/${language}/`) && !isEntry.test(path))
    expect(others.length).toBeGreaterThan(10)
    for (const path of others) {
      const html = await (await fetch(site.url + path)).text()
      expect(await weightOf(site.url, path, html), path).toBeLessThanOrEqual(budget)
    }
  }
  await site.interrupt()
  await rm(dataDir, { recursive: true })
})
