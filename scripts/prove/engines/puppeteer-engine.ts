import { launch, type Browser, type LaunchOptions } from 'puppeteer-core'
import { messageOf } from '../../../lib/message-of.ts'
import { findChromium } from '../../test/find-chromium.ts'
import { findProgram } from '../../test/find-program.ts'
import type { Engine, EngineTab, RunningEngine } from './engine.ts'

/** What readers of the other engines see is compared with this one, in which all other journeys are. */
export const chromium: Engine = {
  name: 'Chromium',
  lacks: [],
  missing: () => (findChromium() ? null : 'Install Chromium, or name one: CHROMIUM_PATH=/path/to/chromium.'),
  async start(hasScripts) {
    // A page that is still fading in lies over its links: a click comes to nothing.
    const args = [
      '--force-prefers-reduced-motion',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
    ]
    return launched({ browser: 'chrome', executablePath: findChromium() ?? '', args }, async (page) => {
      if (!hasScripts) await page.setJavaScriptEnabled(false)
    })
  },
}

const findFirefox = () => process.env.FIREFOX_PATH ?? findProgram('firefox-esr', 'firefox')

export const firefox: Engine = {
  name: 'Firefox',
  lacks: [],
  missing: () =>
    findFirefox() ? null : 'Install Firefox (Debian’s firefox-esr), or name one: FIREFOX_PATH=/path/to/firefox.',
  // It cannot turn scripts off for a page (`emulation.setScriptingEnabled`), but as a whole.
  start: (hasScripts) =>
    launched({
      browser: 'firefox',
      executablePath: findFirefox() ?? '',
      extraPrefsFirefox: { 'javascript.enabled': hasScripts, 'ui.prefersReducedMotion': 1 },
    }),
}

type PuppeteerPage = Awaited<ReturnType<Browser['newPage']>>

/** Both by the protocol that all vendors share, so that a journey asks the same of both. */
async function launched(
  options: LaunchOptions,
  prepare: (page: PuppeteerPage) => Promise<void> = async () => {},
): Promise<RunningEngine> {
  const browser = await launch({ ...options, protocol: 'webDriverBiDi', headless: true, timeout: 120_000 })
  let last: PuppeteerPage | undefined
  return {
    version: await browser.version(),
    async newTab() {
      const page = await browser.newPage()
      await last?.close()
      last = page
      await prepare(page)
      return tabOf(page)
    },
    close: () => browser.close(),
  }
}

function tabOf(page: PuppeteerPage): EngineTab {
  const scriptErrors: string[] = []
  page.on('pageerror', (error) => void scriptErrors.push(String(error)))
  return {
    open: async (url) => void (await page.goto(url, { timeout: 60_000 })),
    ask: (expression) => page.evaluate(expression),
    clickAt: (x, y) => page.mouse.click(x, y),
    // A page that was kept as it was is not loaded again, which `goBack` would wait for. The answer may be lost with the page that is left.
    back: async () =>
      void (await page.evaluate('history.back()').catch((error: unknown) => {
        if (!/context was destroyed/iu.test(messageOf(error))) throw error
      })),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    resize: (width, height) => page.setViewport({ width, height }),
    picture: () => page.screenshot(),
    scriptErrors,
  }
}
