import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium } from '../../test/chromium.ts'
import { readPlaywright } from '../../test/playwright-report.ts'

/**
 * Runs journeys in a real browser, one at a time.
 * @param folder for what is reported
 * @param words for `playwright test`: which of them, and how often
 */
export async function runJourneys(folder: string, words: readonly string[]) {
  const report = join(folder, 'report.json')
  const child = spawn('playwright', ['test', '--workers=1', ...words], {
    env: { ...process.env, CI: '', PROVE: '1', CHROMIUM_PATH: ensureChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    stdio: ['ignore', 2, 2],
  })
  await once(child, 'exit')
  return readPlaywright(JSON.parse(readFileSync(report, 'utf8')))
}
