import type { FinishedPage } from '../answers/finished-page.ts'

type Judge = (key: string, page: FinishedPage) => boolean

export interface ForgottenPages {
  /** Forgets for good what was kept until now: it is no longer there to fall back on. */
  forget(isToGo: Judge): void
  /** A page is kept from now on. @param before which it was, in more bytes */
  keep(page: FinishedPage, before?: FinishedPage): void
  has(key: string, page: FinishedPage): boolean
  /** Whether a page that was rendered may be kept: what began before something was forgotten may show it. */
  mayKeep(key: string, page: FinishedPage): boolean
}

/** So many times something may be forgotten before pages that nobody has read since are forgotten with it. */
const most = 1_000

/**
 * What was forgotten. A page is judged when it is needed next, not when something is forgotten: to read thousands of pages at
 * once would keep everybody waiting.
 */
export function forgottenPages(version: () => number): ForgottenPages {
  /** In order, without the first of them, and in which version each forgot. */
  const judges: { readonly isToGo: Judge; readonly version: number }[] = []
  let dropped = 0
  /** Of an older page nobody can say any more whether it is to be forgotten. */
  let oldest = 0
  /** How often something had been forgotten when a page was kept, or judged last. */
  const judged = new WeakMap<FinishedPage, number>()
  return {
    mayKeep: (key, page) =>
      page.version >= oldest && !judges.some((each) => each.version > page.version && each.isToGo(key, page)),
    forget(isToGo) {
      judges.push({ isToGo, version: version() })
      const gone = judges.splice(0, Math.max(0, judges.length - most))
      dropped += gone.length
      oldest = gone.at(-1)?.version ?? oldest
    },
    keep: (page, before) => void judged.set(page, (before && judged.get(before)) ?? dropped + judges.length),
    has(key, page) {
      const count = dropped + judges.length
      const done = judged.get(page) ?? 0
      if (done === count) return false
      if (done < dropped || judges.slice(done - dropped).some(({ isToGo }) => isToGo(key, page))) return true
      judged.set(page, count)
      return false
    },
  }
}
