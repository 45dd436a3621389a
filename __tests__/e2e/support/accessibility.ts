import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * What axe finds on the page as it stands, as sentences. It waits for the page to be loaded: without its style sheet it is
 * another page. axe is a script, so the browser must have scripts.
 * @param rules only these, by their ids; else all that axe has for WCAG, and the size of targets
 * @param within only what is in this, a selector: around it Studio draws, which is not ours
 */
export async function faultsOf(page: Page, rules?: readonly string[], within = 'html'): Promise<string[]> {
  await page.waitForLoadState()
  const axe = new AxeBuilder({ page })
    .include(within)
    .options(rules ? { runOnly: [...rules] } : { rules: { 'target-size': { enabled: true } } })
    // There are no frames, for whose sake axe would otherwise open a page of its own each time.
    .setLegacyMode()
    // Marks may lie near to each other on a small map. The table beside it does the same (WCAG 2.5.8, “Equivalent”).
    .exclude('.world .mark')
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
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
