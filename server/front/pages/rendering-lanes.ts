import { isChoice } from '../../../lib/finding/requested-page.ts'
import { fewAtATime } from '../admission/bounded-queue.ts'

/**
 * Bounds how many pages are rendered at once, each sort by itself: what readers have in their hands is renewed whatever
 * else is asked for, and pages nobody has read yet do not wait behind choices and searches, of which there can be any
 * number.
 * @param isKept whether there is an older rendering of a page
 * @returns runs a rendering when it is its turn; rejects at once when too many are waiting
 */
export function renderingLanes(isKept: (address: string) => boolean) {
  const renewals = fewAtATime(16, 5_000)
  const firsts = fewAtATime(8, 500)
  const choices = fewAtATime(4, 200)
  return <T>(address: string, render: () => Promise<T>): Promise<T> => {
    if (isKept(address)) return renewals(render)
    return isChoice(address) ? choices(render) : firsts(render)
  }
}
