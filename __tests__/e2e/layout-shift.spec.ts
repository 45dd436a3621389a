import { expect } from '@playwright/test'
import { everyPage, onePerTemplate } from './support/pages'
import { test } from './support/test'

/** What moves without being asked to, as browsers add it up (https://web.dev/articles/cls); the bound. */
const most = 0.02

interface LayoutShift {
  readonly value: number
  /** The beginning of each element that moved. */
  readonly what: readonly string[]
}

declare global {
  interface Window {
    shifts: LayoutShift[]
  }
}

/** Notes every shift from the first byte on, and what it was that moved. */
function noteShifts(): void {
  window.shifts = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]) {
      const what = entry.sources.map(({ node }) => (node instanceof Element ? node.outerHTML : '').slice(0, 80))
      window.shifts.push({ value: entry.value, what })
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

test('nothing moves when the letters come after the words, nor on the way to the end of the page', async ({
  page,
  request,
}) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.addInitScript(noteShifts)
  let letThrough = () => {}
  let painted = Promise.resolve()
  let late = 0
  await page.route(/\.woff2$/u, async (route) => {
    late += 1
    await painted
    await route.continue()
  })
  const moved: unknown[] = []
  // Each template in one of its languages, in turn.
  const templates = onePerTemplate(await everyPage(request)).filter(
    (_path, index) => index % 4 === 0 || index % 4 === 3,
  )
  for (const path of templates) {
    painted = new Promise((done) => (letThrough = done))
    await page.goto(path, { waitUntil: 'commit' })
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
    letThrough()
    await page.evaluate(async () => {
      await document.fonts.ready
      const frame = () => new Promise(requestAnimationFrame)
      for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
        scrollTo({ top: y, behavior: 'instant' })
        await frame()
        await frame()
      }
    })
    const shifts = await page.evaluate(() => window.shifts)
    const sum = shifts.reduce((total, { value }) => total + value, 0)
    if (sum > most) moved.push({ path, sum, what: shifts.flatMap(({ what }) => what) })
  }
  expect(late).toBeGreaterThan(0)
  expect(moved).toEqual([])
})
