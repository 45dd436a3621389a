import { setTimeout as pause } from 'node:timers/promises'
import pLimit from 'p-limit'
import type { FinishedPage } from '../answers/finished-page.ts'

export interface SmallerPagesOptions {
  readonly improve: (page: FinishedPage) => Promise<FinishedPage>
  /** How long a page must have been there, and nothing have been rendered. Milliseconds. */
  readonly improveAfter: number
  /** Whether a page is to be made smaller at all. */
  readonly isWorthwhile: (key: string, page: FinishedPage) => boolean
  /** Whether this is the page that is kept. */
  readonly isKept: (key: string, page: FinishedPage) => boolean
  readonly replace: (key: string, page: FinishedPage, smaller: FinishedPage) => void
  /** Milliseconds. */
  readonly now: () => number
}

/** Makes kept pages smaller, one at a time, in the time that nobody needs. */
export interface SmallerPages {
  /** To be called with each page that was rendered and is kept. @throws what `improve` throws */
  add(key: string, page: FinishedPage): Promise<void>
}

/** It takes at most this part of the time of one core: after a start there are thousands. */
const share = 1 / 5

/** Where something is rendered all the time, it begins so long after a page was rendered. Milliseconds. */
const longestWait = 30_000

/**
 * A long page takes a hundred and fifty milliseconds. While others are rendered, a core has better things to do: where one text was
 * withdrawn each second, up to a fifth of one went into pages that were to be rendered again.
 */
export function smallerPages(options: SmallerPagesOptions): SmallerPages {
  const { improve, improveAfter, isWorthwhile, isKept, replace, now } = options
  const oneByOne = pLimit(1)
  let renderedAt = -Infinity
  const calm = async (latest: number) => {
    while (now() < Math.min(renderedAt + improveAfter, latest)) await pause(improveAfter, undefined, { ref: false })
  }
  return {
    async add(key, page) {
      renderedAt = now()
      if (!isWorthwhile(key, page)) return
      const latest = renderedAt + longestWait
      await pause(improveAfter, undefined, { ref: false })
      await oneByOne(async () => {
        await calm(latest)
        if (!isKept(key, page)) return
        const began = now()
        const smaller = await improve(page)
        if (isKept(key, page)) replace(key, page, smaller)
        await pause((now() - began) * (1 / share - 1), undefined, { ref: false })
      })
    },
  }
}
