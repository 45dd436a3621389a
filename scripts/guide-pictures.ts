import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@sanity/client'
import { chromium, type Page } from '@playwright/test'
import sharp from 'sharp'
import { z } from 'zod'
import { languages, type Language } from '../lib/languages.ts'
import { lakeCommand, runSite } from './bench/processes.ts'
import { aStory, aTable } from './guide/content.ts'
import { findChromium } from './test/find-chromium.ts'

/**
 * Takes the pictures of the editor's guide, in each language of Studio, with the first content, and makes them small. Run by hand
 * after a change that editors see: `node scripts/run.mjs node scripts/guide-pictures.ts`.
 */
const root = join(import.meta.dirname, '..')
const target = join(root, 'docs', 'images', 'guide')
const executablePath = findChromium()
if (!executablePath) throw new Error('There is no Chromium: CHROMIUM_PATH=/path/to/chromium.')
const dutch = z
  .record(z.string(), z.string())
  .parse(JSON.parse(await readFile(join(root, 'sanity', 'studio', 'words', 'dutch.json'), 'utf8')))

const dataDir = await mkdtemp(join(tmpdir(), 'nap1325-guide-'))
const site = await runSite({ DATA_DIR: dataDir })
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
try {
  const token = lakeCommand(dataDir, 'token', 'create', '--role', 'editor')
  const apiHost = `${site.url}/lake`
  const project = { projectId: 'nap1325', dataset: 'production', apiVersion: '2026-03-01' }
  const client = createClient({ ...project, apiHost, useProjectHostname: false, useCdn: false, token })
  await client.create(aStory)
  lakeCommand(dataDir, 'user', 'create', 'editor@example.org', '--name', 'Editor', '--role', 'editor')
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(lakeCommand(dataDir, 'sign-in-link', 'editor@example.org', '--studio', `${site.url}/studio`))
  await page.getByTestId('studio-layout').waitFor({ timeout: 120_000 })
  for (const { id } of languages) await takeAll(page, id)
} finally {
  await browser.close()
  await site.stop()
  await rm(dataDir, { recursive: true })
}

async function takeAll(page: Page, language: Language): Promise<void> {
  const said = (english: string) => (language === 'nl' ? (dutch[english] ?? english) : english)
  const begins = (english: string) => new RegExp(`^${said(english).replace(/\{.*$/u, '')}`, 'u')
  await page.evaluate((id) => localStorage.setItem('nap1325.studio.language', id), language)
  await page.goto(`${site.url}/studio/today`)
  const health = page.getByRole('region', { name: said('Content health') })
  await health.getByText(said('See all findings')).waitFor({ timeout: 120_000 })
  await take(page, language, 'today')
  const story = `story-do-our-voices-matter${language === 'en' ? '' : `-${language}`}`
  await page.goto(`${site.url}/studio/intent/edit/id=${story};type=story/`)
  await page.getByTestId('field-title').getByTestId('string-input').waitFor({ timeout: 60_000 })
  await take(page, language, 'story')
  await page.goto(`${site.url}/studio/health`)
  await page.getByRole('region', { name: begins('Consent') }).waitFor()
  await take(page, language, 'health')
  await page.goto(`${site.url}/studio/import-signatories`)
  const file = page.getByLabel(said('File with signatories'))
  await file.waitFor({ state: 'attached' })
  await file.setInputFiles({ name: 'signatories.csv', mimeType: 'text/csv', buffer: Buffer.from(aTable) })
  await page.getByRole('button', { name: begins('Import as {count} drafts') }).waitFor()
  await take(page, language, 'import')
}

/** Everything that loads first, then the picture. */
async function take(page: Page, language: Language, subject: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => document.querySelector('[data-ui="Spinner"]') === null, null, { timeout: 60_000 })
  const name = `${subject}${language === 'en' ? '' : `-${language}`}.webp`
  const { size } = await sharp(await page.screenshot({ animations: 'disabled' }))
    .webp({ quality: 60, effort: 6 })
    .toFile(join(target, name))
  console.log(`${name}  ${Math.round(size / 1000)} kB`)
}
