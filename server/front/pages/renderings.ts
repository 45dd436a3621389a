import type { FinishedPage } from '../answers/finished-page.ts'

/** Where what renders has no room for another page yet. */
export interface RenderingTurn {
  /** The page waits for its turn: nothing has been asked for it, so it will show whatever changes until then. */
  wait(): void
  /** It is its turn. @returns the content version that it is to be of */
  begin(): number
}

export interface RenderingsOptions {
  readonly render: (key: string, version: number, turn: RenderingTurn) => Promise<FinishedPage>
  /** The content version as it is now. */
  readonly version: () => number
  /** Whether a page that was rendered is right for those who asked meanwhile. */
  readonly isGood: (key: string, page: FinishedPage) => boolean
  /** Whether a rendering that began then may never be answered. Milliseconds, as `Date.now`. */
  readonly isLost: (startedAt: number) => boolean
  readonly now: () => number
}

interface Rendering {
  readonly page: Promise<FinishedPage>
  /** Whether a reader has got an older page instead. */
  isGivenUp: boolean
}

export interface Renderings {
  /** The rendering of a page that shows all that has changed until now; begun where there is none. */
  latest(key: string): Rendering
  /** The same, where there is one. */
  peek(key: string): Rendering | undefined
  /** Whether a page is being rendered, of older content or not. */
  isUnderWay(key: string): boolean
}

interface Begun extends Rendering {
  version: number
  startedAt: number
  isWaiting: boolean
}

interface Upcoming extends Rendering {
  readonly begin: () => void
  /** Ends it with what the one before it gave. */
  readonly take: (page: FinishedPage) => void
}

/** A rendering that has taken so long is overtaken by the next: it may be stuck. Milliseconds. */
const slow = 1_500

/**
 * Renders each page once for all who ask at the same time. One that began before the content changed may show the old
 * content: requests after the change wait until it has ended, or is slow, and then for the next where the change was one that
 * the page shows. So while content changes faster than a page is made, its renderings do not slow each other down; and one that
 * waits for its turn is the right one for all who ask meanwhile.
 */
export function renderings({ render, version, isGood, isLost, now }: RenderingsOptions): Renderings {
  /** Of each page, the one that began last. */
  const running = new Map<string, Begun>()
  const waiting = new Map<string, Upcoming>()

  const begin = (key: string, isGivenUp = false): Begun => {
    const wanted = version()
    const state = { version: wanted, startedAt: now(), isWaiting: false, isGivenUp }
    const turn: RenderingTurn = {
      wait: () => void (state.isWaiting = true),
      begin: () => Object.assign(state, { version: version(), startedAt: now(), isWaiting: false }).version,
    }
    const rendering: Begun = Object.assign(state, { page: render(key, wanted, turn) })
    running.set(key, rendering)
    const end = (page?: FinishedPage) => {
      if (running.get(key) !== rendering) return
      running.delete(key)
      const next = waiting.get(key)
      if (page && isGood(key, page)) next?.take(page)
      else next?.begin()
    }
    rendering.page.then(end, () => end())
    return rendering
  }
  const wait = (key: string, longest: number): Upcoming => {
    const { promise: page, resolve } = Promise.withResolvers<FinishedPage>()
    const settle = (finished: FinishedPage | Promise<FinishedPage>) => {
      clearTimeout(timer)
      waiting.delete(key)
      resolve(finished)
    }
    const next: Upcoming = {
      page,
      isGivenUp: false,
      begin: () => settle(begin(key, next.isGivenUp).page),
      take: settle,
    }
    const timer = setTimeout(next.begin, longest).unref()
    waiting.set(key, next)
    return next
  }
  const alive = (key: string) => {
    const last = running.get(key)
    return last && !isLost(last.startedAt) ? last : undefined
  }
  const peek = (key: string): Rendering | undefined => {
    const last = alive(key)
    return waiting.get(key) ?? (last && (last.isWaiting || last.version === version()) ? last : undefined)
  }
  return {
    peek,
    isUnderWay: (key) => waiting.has(key) || alive(key) !== undefined,
    latest(key) {
      const last = alive(key)
      const left = last ? slow - (now() - last.startedAt) : 0
      return peek(key) ?? (left > 0 ? wait(key, left) : begin(key))
    },
  }
}
