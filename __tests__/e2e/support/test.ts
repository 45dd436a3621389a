import { test as base, type Page } from '@playwright/test'

/** How many lines of a page are printed from its beginning, and from its end, where Studio puts its dialogs and messages. */
const mostLines = { first: 120, last: 80 }

/**
 * A journey in a browser. Whoever came along on a machine of their own (`browser.newContext()`) leaves when it ends: an open
 * Studio goes on listening and drawing, and the next journeys would be the slower the more of them there were. What they saw
 * when it failed is printed: a failure that comes on one machine alone is not understood from its line of code.
 */
export const test = base.extend<{ everybodyLeaves: void }>({
  everybodyLeaves: [
    async ({ browser }, use, testInfo) => {
      await use()
      if (testInfo.status !== testInfo.expectedStatus)
        for (const page of browser.contexts().flatMap((context) => context.pages()))
          process.stdout.write(`\nWhat was seen in “${testInfo.title}” at ${page.url()}:\n${await seen(page)}\n\n`)
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    { auto: true },
  ],
})

async function seen(page: Page): Promise<string> {
  const snapshot = page.locator('body').ariaSnapshot({ timeout: 10_000 })
  const lines = (await snapshot.catch((error: unknown) => `nothing: ${String(error)}`)).split('\n')
  if (lines.length <= mostLines.first + mostLines.last) return lines.join('\n')
  return [...lines.slice(0, mostLines.first), '…', ...lines.slice(-mostLines.last)].join('\n')
}
