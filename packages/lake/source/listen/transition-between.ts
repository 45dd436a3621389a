import type { Transition } from '../protocol/listen-events.ts'

/** How a change looks to somebody who watches a query, by which sides of it match; `null` when neither does. */
export function transitionBetween(was: boolean, is: boolean): Transition | null {
  if (!was && !is) return null
  return was && is ? 'update' : is ? 'appear' : 'disappear'
}
