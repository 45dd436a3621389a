import { setImmediate } from 'node:timers/promises'
import type { FinishedPage } from '../front/answers/finished-page.ts'
import type { KeptPages } from '../front/pages/public-pages.ts'

/** So long pages are looked at before readers have their turn; to cut one takes longer. Milliseconds. */
const turn = 2

/** All pages of which nothing has changed that they were made of, by key. */
export async function currentPages(pages: KeptPages): Promise<ReadonlyMap<string, FinishedPage>> {
  const current = new Map<string, FinishedPage>()
  let began = performance.now()
  // What is read meanwhile moves to another place among them.
  const keys = [...pages.keys()]
  for (const key of keys) {
    if (performance.now() - began > turn) {
      await setImmediate()
      began = performance.now()
    }
    const page = pages.peek(key)
    if (page && pages.isCurrent(key, page)) current.set(key, page)
  }
  return current
}
