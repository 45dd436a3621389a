import type { FinishedPage } from '../answers/finished-page.ts'
import type { LeftOf } from '../withdrawn/without-withdrawn.ts'

export interface ForgottenPages {
  /** Forgets for good what was kept until now, or part of it: it is no longer there to fall back on. */
  forget(leftOf: LeftOf): void
  /** A page is kept from now on. @param before which it was, in more bytes */
  keep(page: FinishedPage, before?: FinishedPage): void
  /** What is left of a kept page. */
  readonly leftOf: LeftOf
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
  const judges: { readonly leftOf: LeftOf; readonly version: number }[] = []
  let dropped = 0
  /** Of an older page nobody can say any more whether it is to be forgotten. */
  let oldest = 0
  /** How often something had been forgotten when a page was kept, or judged last. */
  const judged = new WeakMap<FinishedPage, number>()
  return {
    mayKeep: (key, page) =>
      page.version >= oldest && !judges.some((each) => each.version > page.version && each.leftOf(key, page) !== page),
    forget(leftOf) {
      judges.push({ leftOf, version: version() })
      const gone = judges.splice(0, Math.max(0, judges.length - most))
      dropped += gone.length
      oldest = gone.at(-1)?.version ?? oldest
    },
    keep: (page, before) => void judged.set(page, (before && judged.get(before)) ?? dropped + judges.length),
    leftOf(key, page) {
      const count = dropped + judges.length
      const done = judged.get(page) ?? 0
      if (done === count) return page
      if (done < dropped) return undefined
      let left: FinishedPage | undefined = page
      for (const each of judges.slice(done - dropped)) left = left && each.leftOf(key, left)
      if (left) judged.set(left, count)
      return left
    },
  }
}
