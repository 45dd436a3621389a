import { setTimeout as pause } from 'node:timers/promises'
import type { FinishedPage } from '../answers/finished-page.ts'

export interface SmallerPagesOptions {
  readonly improve: (page: FinishedPage) => Promise<FinishedPage>
  /** How long a page must have been there, and nothing have been rendered. Milliseconds. */
  readonly improveAfter: number
  /** The page that is kept, where it is to be made smaller. */
  readonly pageFor: (key: string) => FinishedPage | undefined
  readonly replace: (key: string, page: FinishedPage, smaller: FinishedPage) => void
  readonly onFailure: (key: string, error: unknown) => void
  /** Milliseconds. */
  readonly now: () => number
}

/** Makes kept pages smaller, one at a time, in the time that nobody needs. */
export interface SmallerPages {
  /** To be called when a page was rendered and is kept. */
  add(key: string): void
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
  const { improve, improveAfter, pageFor, replace, onFailure, now } = options
  /** When each came. Their keys alone: pages that are no longer kept would stay in memory for hours, of twenty thousand a gigabyte. */
  const waiting = new Map<string, number>()
  let renderedAt = -Infinity
  let isWorking = false
  const calm = async (latest: number) => {
    do await pause(improveAfter, undefined, { ref: false })
    while (now() < Math.min(renderedAt + improveAfter, latest))
  }
  const makeSmaller = async (key: string) => {
    const page = pageFor(key)
    if (!page) return
    const began = now()
    const smaller = await improve(page)
    if (pageFor(key) === page) replace(key, page, smaller)
    await pause((now() - began) * (1 / share - 1), undefined, { ref: false })
  }
  const work = async () => {
    isWorking = true
    for (const [key, cameAt] of waiting) {
      if (now() < renderedAt + improveAfter) await calm(cameAt + longestWait)
      waiting.delete(key)
      await makeSmaller(key).catch((error: unknown) => onFailure(key, error))
    }
    isWorking = false
  }
  return {
    add(key) {
      renderedAt = now()
      if (!pageFor(key)) return
      // Behind all others: it may be rendered again soon.
      waiting.delete(key)
      waiting.set(key, renderedAt)
      if (!isWorking) void work()
    },
  }
}
