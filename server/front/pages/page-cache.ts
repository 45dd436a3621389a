import { LRUCache } from 'lru-cache'
import { weightOf, type FinishedPage } from '../answers/finished-page.ts'
import { Refusal } from './breaker.ts'
import type { PageCacheOptions } from './page-cache-options.ts'
import type { PageChange } from './page-changes.ts'
import { forgottenPages } from './forgotten-pages.ts'
import { pointlessWaiting } from './pointless-waiting.ts'
import { renderings } from './renderings.ts'
import { smallerPages } from './smaller-pages.ts'
import { stalePages } from './stale-pages.ts'
import { waitingReaders } from './waiting-readers.ts'
import type { LeftOf } from '../withdrawn/without-withdrawn.ts'

export interface PageCache {
  /**
   * A page that is current; or the last good one where rendering fails.
   * @throws what rendering threw, when there is nothing to fall back on
   */
  get(key: string): Promise<FinishedPage>
  /**
   * A page in which nothing has changed until now that it was made of, as of now: rendered where it is not there.
   * @throws what rendering threw, whatever else there is
   */
  newest(key: string): Promise<FinishedPage>
  /** Renders a page again, even when it is current. */
  renew(key: string): Promise<unknown>
  /** The page if it is current, without waiting for anything. */
  current(key: string): FinishedPage | undefined
  /** The last good page, however old. */
  peek(key: string): FinishedPage | undefined
  /** Whether a page is being rendered: whoever asks for it now causes no more than who asked before. */
  isUnderWay(key: string): boolean
  /** To be called after a minor change: renders again, in the background, what is served stale. @see StalePages */
  revalidate(): void
  /** Takes a page that a process before this one rendered. */
  adopt(key: string, page: FinishedPage): void
  /** The addresses of pages that exist, but for those that readers make by choosing. */
  keys(): Iterable<string>
  /** Whether this is the page that is kept, and nothing has changed that it was made of. */
  isCurrent(key: string, page: FinishedPage | undefined): boolean
  /** How many there are, and the bytes that they take: counted as they come and go. */
  size(): { readonly pages: number; readonly bytes: number }
  /** Forgets pages for good, or part of them: they are no longer there to fall back on. */
  forget(leftOf: LeftOf): void
}

/** Answers for addresses without a page share a small space of their own: they cannot evict pages. */
const maxMissing = 500

/**
 * Keeps finished pages. Requests for the same page at the same time cause one rendering; a page is current when nothing has
 * changed that it was made of, and it is not too old.
 */
export function pageCache(options: PageCacheOptions): PageCache {
  const {
    render,
    version,
    changeOf = (page) => (page.version === version() ? 'none' : 'major'),
    mayBeStale = () => false,
    movedAt = () => -Infinity,
    now,
    onFailure,
    onKept = () => {},
    improve,
    improveAfter = 2_000,
    maxBytes = 256_000_000,
    isRare = () => false,
    maxChoiceBytes = 32_000_000,
    maxAge = 60_000,
    maxFollowedAge = 86_400_000,
    isFollowed = () => false,
    retryAfter = 2_000,
    patience = 3_000,
    breaker = { isOpen: () => false, isInDoubt: () => false, onOpen: () => () => {}, onDoubt: () => () => {} },
  } = options
  const plain = new LRUCache<string, FinishedPage>({ maxSize: maxBytes, sizeCalculation: weightOf })
  const chosen = new LRUCache<string, FinishedPage>({ maxSize: maxChoiceBytes, sizeCalculation: weightOf })
  const spaceOf = (key: string) => (isRare(key) ? chosen : plain)
  const missing = new LRUCache<string, FinishedPage>({ max: maxMissing })
  const failed = new LRUCache<string, { readonly at: number; readonly version: number }>({ max: 2_000 })

  const forgotten = forgottenPages(version)
  const waiting = waitingReaders()
  const notForgotten = (key: string, page: FinishedPage | undefined) => {
    const left = page && forgotten.leftOf(key, page)
    if (left === page) return page
    if (left) spaceOf(key).set(key, left)
    else spaceOf(key).delete(key)
    if (left) stale.add(key)
    return left
  }
  let looks = 0
  /** Which was read last is noted of one look in eight: to note it of each takes longer than to find the page. */
  const lookUp = (key: string) => {
    const space = spaceOf(key)
    looks += 1
    return notForgotten(key, looks % 8 === 0 ? space.get(key) : space.peek(key))
  }
  const kept = (key: string) => lookUp(key) ?? missing.get(key)
  /** What was cut out of it is a change that it shows; what follows from that, it does not. */
  const changeOfKept = (page: FinishedPage) => {
    const change = changeOf(page)
    return change === 'none' && page.isCut ? 'minor' : change
  }
  const isHarmless = (change: PageChange): change is 'minor' | 'moved' => change === 'minor' || change === 'moved'
  const isYoung = (page: FinishedPage) => now() - page.renderedAt < (isFollowed() ? maxFollowedAge : maxAge)
  const stale = stalePages({
    keys: () => plain.keys(),
    isStale(key) {
      const page = plain.peek(key)
      return page !== undefined && mayBeStale(key) && isHarmless(changeOfKept(page))
    },
    renew: (key) => renew(key),
    movedAt,
    now,
  })
  const isServable = (key: string, page: FinishedPage) => {
    if (!isYoung(page)) return false
    const change = changeOfKept(page)
    return change === 'none' || (isHarmless(change) && mayBeStale(key) && stale.serves(key, change))
  }
  const smaller =
    improve &&
    smallerPages({
      improve,
      improveAfter,
      pageFor(key) {
        // Of rare ones there are too many for this work, and few are requested twice.
        const page = plain.peek(key)
        return page?.isDense ? undefined : page
      },
      replace(key, page, better) {
        forgotten.keep(better, page)
        plain.set(key, better)
        onKept(key, better)
      },
      onFailure,
      now,
    })
  const keep = (key: string, page: FinishedPage) => {
    const isMissing = page.status !== 200
    const pages = spaceOf(key)
    const known = pages.get(key)
    // That there is nothing shows nothing.
    if (!(page.status === 404 || page.status === 410 || forgotten.mayKeep(key, page))) return page
    // A slow rendering of older content must not overwrite a newer one that overtook it.
    if (!known || known.version <= page.version) {
      forgotten.keep(page)
      if (isMissing) pages.delete(key)
      ;(isMissing ? missing : pages).set(key, page)
      onKept(key, page)
      if (!isMissing) {
        missing.delete(key)
        smaller?.add(key)
      }
    }
    return page
  }

  const rendering = renderings({
    render: async (key, wanted, turn) => keep(key, await render(key, wanted, turn)),
    version,
    isGood: isServable,
    // What has not been answered for long may never be, if what it waits for was restarted.
    isLost: (startedAt) => breaker.isOpen() && now() - startedAt >= patience,
    now,
  })
  const renew = (key: string): Promise<FinishedPage> => {
    const wanted = version()
    return rendering.latest(key).page.then(
      (finished) => {
        failed.delete(key)
        return finished
      },
      (error: unknown) => {
        // A refused request has not failed.
        if (!(error instanceof Refusal)) failed.set(key, { at: now(), version: wanted })
        onFailure(key, error)
        const last = kept(key)
        if (last) return last
        throw error
      },
    )
  }
  const pointless = pointlessWaiting(patience, breaker)

  return {
    current(key) {
      const known = lookUp(key)
      return known && isServable(key, known) ? known : undefined
    },
    peek: lookUp,
    async newest(key) {
      const known = kept(key)
      const isRight = known !== undefined && isYoung(known) && changeOfKept(known) === 'none'
      const page = isRight ? known : await rendering.latest(key).page
      // What was not kept may show what was withdrawn meanwhile: it stays as old as it is, so that it is kept nowhere.
      const isAsOfNow = kept(key) === page && changeOfKept(page) === 'none'
      // Whoever has heard of changes only since then cannot judge an older one.
      return isAsOfNow ? { ...page, version: version() } : page
    },
    isUnderWay: rendering.isUnderWay,
    revalidate: stale.look,
    adopt: (key, page) => void keep(key, page),
    keys: () => plain.keys(),
    isCurrent: (key, known) =>
      known !== undefined &&
      plain.peek(key) === known &&
      changeOfKept(known) === 'none' &&
      notForgotten(key, known) === known,
    size: () => ({ pages: plain.size + chosen.size, bytes: plain.calculatedSize + chosen.calculatedSize }),
    forget(leftOf) {
      forgotten.forget(leftOf)
      void waiting.look()
    },
    async get(key) {
      const known = kept(key)
      if (known && isServable(key, known)) return known
      const failure = failed.get(key)
      // A failure with older content says nothing about the newer.
      if (known && failure?.version === version() && now() - failure.at < retryAfter) return known
      // One reader has waited for it already; no other needs to.
      if (known && rendering.peek(key)?.isGivenUp) return known
      const page = renew(key)
      if (known && breaker.isInDoubt()) {
        page.catch(() => {})
        return known
      }
      const hopeless = () =>
        pointless(page, false).then(() => Promise.reject(new Refusal('Nothing is kept, and nothing answers.')))
      if (!known) return Promise.race([page, hopeless()])
      // Looked up again: it may have been forgotten in the meantime.
      const other = pointless(page, true, isHarmless(changeOfKept(known))).then(() => {
        const unanswered = rendering.peek(key)
        if (unanswered) unanswered.isGivenUp = true
        return kept(key) ?? Promise.race([page, hopeless()])
      })
      const cut = waiting.found(() => {
        const left = kept(key)
        return left?.isCut && isServable(key, left) ? left : undefined
      }, page)
      return Promise.race([page, other, cut])
    },
    renew,
  }
}
