import { test as base } from '@playwright/test'

/**
 * A journey in a browser. Whoever came along on a machine of their own (`browser.newContext()`) leaves when it ends: an open
 * Studio goes on listening and drawing, and the next journeys would be the slower the more of them there were.
 */
export const test = base.extend<{ everybodyLeaves: void }>({
  everybodyLeaves: [
    async ({ browser }, use) => {
      await use()
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    { auto: true },
  ],
})
