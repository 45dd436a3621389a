import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

// Journeys start some hundred processes of the lake, and a dozen sites: each but the first finds its code compiled.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '.tmp', 'compile-cache')

/** Journeys in a real browser against the real thing: the production build, the lake, the front (see support/global-setup.ts). */
export default defineConfig({
  testDir: '__tests__/e2e',
  outputDir: '.tmp/playwright',
  globalSetup: './__tests__/e2e/support/global-setup.ts',
  // A browser with Studio keeps one core busy by itself: with three, a click took longer than anybody waits for it.
  workers: 2,
  fullyParallel: true,
  // Only a journey that hangs gets there.
  timeout: 400_000,
  // People have no second try. Continuous integration has one: what needs it is named at the end, and more than two of them
  // fail the run (scripts/test/verdict.ts).
  retries: process.env.CI ? 1 : 0,
  expect: { timeout: 45_000 },
  reporter: [['line'], ['json', { outputFile: '.tmp/playwright.json' }]],
  use: {
    // Told by the set-up, which starts the site before this is read again for each worker.
    baseURL: process.env.SITE_URL,
    screenshot: 'only-on-failure',
    // What is not there by then does not come: to wait until the journey's own end would tell the same some minutes later.
    actionTimeout: 60_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
