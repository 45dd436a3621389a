import { expect } from '@playwright/test'
import { faultsOf } from './support/accessibility'
import { makeReview } from './support/remarks'
import { makeEditor } from './support/site'
import { openStudio } from './support/studio'
import { test } from './support/test'

/** The tools of our own, by the last part of their addresses. */
const tools = ['today', 'inbox', 'review-links', 'consent', 'health', 'import-signatories']

const toolPage = '[data-testid="tool-page"]'

test('the tools of our own in Studio stand in nobody’s way, on a desk and on a phone', async ({ browser }) => {
  await makeReview({ madeFor: 'مترجمة من الفاشر', frameLanguage: 'ar' })
  const studio = await openStudio(browser, await makeEditor('Sanne'))
  const found: Record<string, unknown> = {}
  for (const tool of tools)
    for (const width of [1280, 320]) {
      await studio.setViewportSize({ width, height: 800 })
      await studio.goto(`/studio/${tool}`)
      const page = studio.locator(toolPage)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await studio.waitForLoadState('networkidle')
      const faults = await faultsOf(studio, undefined, toolPage)
      const overflow = await page.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
      if (faults.length > 0 || overflow > 0) found[`${tool} at ${width}`] = { faults, overflow }
    }
  expect(found).toEqual({})
})
