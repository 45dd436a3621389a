import { chromium, type BrowserContext } from '@playwright/test'
import { kindOf } from '../bench/sample-pages.ts'
import { sitePages } from '../pages/site-pages.ts'
import { ensureChromium } from '../test/chromium.ts'
import { findHeadless } from '../test/find-chromium.ts'
import type { Drill, DrillResult } from './drill.ts'
import { makeContent, startSite } from './support/site.ts'
import { slowLine, slowTlsLine } from './support/slow-line.ts'
import { quantile } from './support/wait.ts'

/** A phone at the edge of its network. */
const line = { latency: 400, bytesPerSecond: 50_000 }

/** From the question on, once the connection stands, until words are painted. Milliseconds. */
const longestWait = 800

export const slowLineDrill: Drill = {
  name: 'slow-line',
  promise: `With 50 kB a second and ${line.latency} ms there and back, the first words of a page in its light form are there within ${longestWait} ms once the connection stands.`,
  async run({ folder, isQuick, say, afterwards }): Promise<DrillResult> {
    makeContent(folder)
    const site = await startSite(folder)
    afterwards(() => site.stop())
    const [near, cold] = [await slowLine(site.url, line), await slowTlsLine(site.url, folder, line)]
    afterwards(() => Promise.all([near.stop(), cold.stop()]))
    const browser = await chromium.launch({
      executablePath: findHeadless() ?? ensureChromium(),
      // By the flag: asked for in a context, a connection is made twice.
      args: ['--no-sandbox', '--disable-gpu', '--ignore-certificate-errors'],
    })
    afterwards(() => browser.close())
    const every = [...new Map((await sitePages(site.url)).map((path) => [kindOf(path), path])).values()]
    const paths = isQuick ? every.slice(0, 4) : every
    const times = { light: [] as number[], whole: [] as number[] }
    const faults: string[] = []
    for (const path of paths) {
      for (const form of ['light', 'whole'] as const) {
        // Nothing of it is in the browser yet.
        const reader = await browser.newContext({ viewport: { width: 390, height: 800 } })
        const { afterRequest } = await firstWords(reader, near.url + path + (form === 'light' ? '?light' : ''))
        times[form].push(afterRequest)
        if (form === 'light' && afterRequest > longestWait)
          faults.push(`the first words of ${path} were there after ${afterRequest} ms`)
        await reader.close()
      }
      say(`${path}: ${times.light.at(-1)} ms, with typeface and pictures ${times.whole.at(-1)} ms`)
    }
    const reader = await browser.newContext({ viewport: { width: 390, height: 800 } })
    const { fromStart } = await firstWords(reader, `${cold.url}/en?light`)
    const told = (kind: 'light' | 'whole', share: number) => quantile(times[kind], share)
    return {
      figures: {
        templates: paths.length,
        'first words, light, median (ms)': told('light', 0.5),
        'first words, light, slowest (ms)': told('light', 1),
        'first words, whole page, median (ms)': told('whole', 0.5),
        'first words, whole page, slowest (ms)': told('whole', 1),
        'first words, light, with a new connection and TLS 1.3 (ms)': fromStart,
      },
      faults,
    }
  },
}

/** When words were painted first, since the question was sent and since the reader pressed the link. Milliseconds. */
async function firstWords(reader: BrowserContext, url: string): Promise<{ afterRequest: number; fromStart: number }> {
  const page = await reader.newPage()
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
  return page.evaluate(() => {
    const [painted] = performance.getEntriesByName('first-contentful-paint')
    const [{ requestStart = 0 } = {}] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const fromStart = Math.round(painted?.startTime ?? Number.NaN)
    return { fromStart, afterRequest: Math.round(fromStart - requestStart) }
  })
}
