import { setImmediate } from 'node:timers/promises'
import type { FinishedPage } from '../front/answers/finished-page.ts'
import type { KeptPages } from '../front/pages/public-pages.ts'

/** So many pages are looked at before readers have their turn. */
const part = 200

/** All pages of which nothing has changed that they were made of, by key. */
export async function currentPages(pages: KeptPages): Promise<ReadonlyMap<string, FinishedPage>> {
  const current = new Map<string, FinishedPage>()
  for (const [place, key] of [...pages.keys()].entries()) {
    if (place % part === part - 1) await setImmediate()
    const page = pages.peek(key)
    if (page && pages.isCurrent(key, page)) current.set(key, page)
  }
  return current
}
