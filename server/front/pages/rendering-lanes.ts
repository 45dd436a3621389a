import { boundedQueue } from '../admission/bounded-queue.ts'

/**
 * As how much longer a page counts as having waited, for each of its tags that has changed, and for how many at most: so it comes
 * first, and yet none that changed little waits for as long as there are others. Milliseconds.
 */
const worth = 30_000
const mostTags = 4

/** Runs a rendering when it is its turn; rejects at once when too many are waiting. */
export type RenderingLane = <T>(address: string, render: () => Promise<T>) => Promise<T>

/**
 * Bounds how many pages are rendered at once, each sort by itself: what readers have in their hands is renewed whatever
 * else is asked for, and pages nobody has read yet do not wait behind choices and searches, of which there can be any
 * number, nor behind books, which wait for pictures.
 * @param isKept whether there is an older rendering of a page
 * @param isRare whether a page is one of many that few ask for: choices, searches, books
 * @param changedIn how many of its tags have changed. Where more changes than can be made anew, the page of what has changed
 * comes before those that only mention it: otherwise whoever publishes looks for it as long as all of them take
 * @param now milliseconds
 */
export function renderingLanes(
  isKept: (address: string) => boolean,
  isRare: (address: string) => boolean,
  changedIn: (address: string) => number,
  now: () => number,
): { readonly lane: RenderingLane; readonly waiting: () => Readonly<Record<string, number>> } {
  // What renders has one thread: more at once would make each slower, and two are taken by pages that nobody waits for.
  const renewals = boundedQueue(4, 5_000)
  const firsts = boundedQueue(8, 500)
  const choices = boundedQueue(4, 200)
  return {
    lane(address, render) {
      if (isKept(address)) return renewals.run(render, Math.min(changedIn(address), mostTags) * worth - now())
      return isRare(address) ? choices.run(render) : firsts.run(render)
    },
    waiting: () => ({ renewals: renewals.waiting(), firsts: firsts.waiting(), choices: choices.waiting() }),
  }
}
