import type { FinishedPage } from '../answers/finished-page.ts'

type Judge = (key: string, page: FinishedPage) => boolean

export interface ForgottenPages {
  /** Forgets for good what was kept until now: it is no longer there to fall back on. */
  forget(isToGo: Judge): void
  /** A page is kept from now on. @param before which it was, in more bytes */
  keep(page: FinishedPage, before?: FinishedPage): void
  has(key: string, page: FinishedPage): boolean
  /** Of which version a page must be, at least, to be kept: an older rendering may show what was forgotten. */
  oldest(): number
}

/** So many times something may be forgotten before pages that nobody has read since are forgotten with it. */
const most = 1_000

/**
 * What was forgotten. A page is judged when it is needed next, not when something is forgotten: to read thousands of pages at
 * once would keep everybody waiting.
 */
export function forgottenPages(version: () => number): ForgottenPages {
  /** In order, without the first of them. */
  const judges: Judge[] = []
  let dropped = 0
  let oldest = 0
  /** How often something had been forgotten when a page was kept, or judged last. */
  const judged = new WeakMap<FinishedPage, number>()
  return {
    oldest: () => oldest,
    forget(isToGo) {
      oldest = version()
      judges.push(isToGo)
      if (judges.length > most) dropped += judges.splice(0, judges.length - most).length
    },
    keep: (page, before) => void judged.set(page, (before && judged.get(before)) ?? dropped + judges.length),
    has(key, page) {
      const count = dropped + judges.length
      const done = judged.get(page) ?? 0
      if (done === count) return false
      if (done < dropped || judges.slice(done - dropped).some((isToGo) => isToGo(key, page))) return true
      judged.set(page, count)
      return false
    },
  }
}
