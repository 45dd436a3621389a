import { expect, type Locator, type Page } from '@playwright/test'

/** More than any page of a review has to stop at. */
const mostStops = 100

/** Presses Tab until something has the focus, as somebody does who has no mouse. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const isThere = () => target.evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < mostStops && !(await isThere()); presses += 1) await page.keyboard.press('Tab')
  await expect(target).toBeFocused()
}

/** Goes to a link or a button, presses it, and waits for the page behind it. */
export async function pressOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')])
}

/** Goes to a row of radio buttons of which none is chosen, and chooses one by its place in the row. */
export async function chooseInRow(page: Page, row: Locator, place: number): Promise<void> {
  await tabTo(page, row.locator('input').first())
  if (place === 0) await page.keyboard.press('Space')
  for (let presses = 0; presses < place; presses += 1) await page.keyboard.press('ArrowDown')
  await expect(row.locator('input').nth(place)).toBeChecked()
}
