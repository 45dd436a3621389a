import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

declare global {
  interface Window {
    /** Once it is there: see `faultsOf`. */
    axe?: typeof axe
  }
}

/** Rules that depend on colours. All others say the same in each scheme, and are asked once. */
export const rulesOfColour = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds on the page as it stands, as sentences. It waits for the page to be loaded: without its style sheet it is
 * another page. axe is a script, so the browser must have scripts.
 * @param rules only these, by their ids; else all that axe has for WCAG, and the size of targets
 * @param within only what is in this, a selector: around it Studio draws, which is not ours
 */
export async function faultsOf(page: Page, rules?: readonly string[], within = 'html'): Promise<string[]> {
  await page.waitForLoadState()
  // Once for each page, and only what it finds comes back: `@axe-core/playwright` sends both ways each time all that there is.
  if (!(await page.evaluate(() => Boolean(window.axe)))) await page.evaluate(`${axe.source}; 0`)
  const options = rules ? { runOnly: [...rules] } : { rules: { 'target-size': { enabled: true } } }
  return page.evaluate(
    async ([include, choices]) => {
      if (!window.axe) throw new Error('axe is not there: the page was left while it was looked at.')
      // Marks may lie near to each other on a small map. The table beside it does the same (WCAG 2.5.8, “Equivalent”).
      const context = { include: [include], exclude: ['.world .mark'] }
      const { violations } = await window.axe.run(context, { ...choices, resultTypes: ['violations'] })
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
    },
    [within, options] as const,
  )
}

/** By how much a page is wider than its window with everything open that can be opened; afterwards it is as it was. Pixels. */
export async function overflowOf(page: Page): Promise<number> {
  await page.waitForLoadState()
  return page.evaluate(() => {
    const closed = [...document.querySelectorAll('details:not([open])')]
    closed.forEach((each) => each.setAttribute('open', ''))
    const { scrollWidth, clientWidth } = document.documentElement
    closed.forEach((each) => each.removeAttribute('open'))
    return scrollWidth - clientWidth
  })
}

/** Nothing that axe finds, and nothing that is wider than the window. */
export async function isInOrder(page: Page): Promise<void> {
  expect(await faultsOf(page), page.url()).toEqual([])
  expect(await overflowOf(page), page.url()).toBeLessThanOrEqual(0)
}
