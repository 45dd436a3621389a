import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@sanity/client'
import { chromium, type Page } from '@playwright/test'
import sharp from 'sharp'
import { lakeCommand, runSite } from './bench/processes.ts'
import { aStory, aTable } from './guide/content.ts'
import { findChromium } from './test/find-chromium.ts'

/**
 * Takes the pictures of the editor's guide from a Studio with the first content, and makes them small. Run by hand after a
 * change that editors see: `node scripts/run.mjs node scripts/guide-pictures.ts`.
 */
const target = join(import.meta.dirname, '..', 'docs', 'images', 'guide')
const executablePath = findChromium()
if (!executablePath) throw new Error('There is no Chromium: CHROMIUM_PATH=/path/to/chromium.')

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
  await page.getByRole('region', { name: 'Content health' }).getByText('to be mended').waitFor({ timeout: 120_000 })
  await take(page, 'today')
  await page.goto(`${site.url}/studio/intent/edit/id=story-do-our-voices-matter;type=story/`)
  await page.getByTestId('field-title').getByTestId('string-input').waitFor({ timeout: 60_000 })
  await take(page, 'story')
  await page.goto(`${site.url}/studio/health`)
  await page.getByRole('region', { name: /^Consent/ }).waitFor()
  await take(page, 'health')
  await page.goto(`${site.url}/studio/import-signatories`)
  const file = page.getByLabel('File with signatories')
  await file.waitFor({ state: 'attached' })
  await file.setInputFiles({ name: 'signatories.csv', mimeType: 'text/csv', buffer: Buffer.from(aTable) })
  await page.getByRole('button', { name: /^Import as/ }).waitFor()
  await take(page, 'import')
} finally {
  await browser.close()
  await site.stop()
  await rm(dataDir, { recursive: true })
}

/** Everything that loads first, then the picture. */
async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => document.querySelector('[data-ui="Spinner"]') === null, null, { timeout: 60_000 })
  const { size } = await sharp(await page.screenshot({ animations: 'disabled' }))
    .webp({ quality: 60, effort: 6 })
    .toFile(join(target, `${name}.webp`))
  console.log(`${name}.webp  ${Math.round(size / 1000)} kB`)
}
