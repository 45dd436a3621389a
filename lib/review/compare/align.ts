import { longestRise } from './longest-rise.ts'

/** What happened to one item of a list. An item that was moved is there twice: where it was, and where it is. */
export type ListStep<T> =
  | { readonly kind: 'kept' | 'moved' | 'movedAway'; readonly before: T; readonly after: T }
  | { readonly kind: 'added'; readonly after: T }
  | { readonly kind: 'removed'; readonly before: T }

/**
 * Two versions of a list as one: all but `removed` and `movedAway` is the new list, all but `added` and `moved` the old.
 * @param pairs the place in the new list of each item of the old one that is still there, by its place in the old one
 */
export function align<T>(before: readonly T[], after: readonly T[], pairs: ReadonlyMap<number, number>): ListStep<T>[] {
  const oldPlace = new Map([...pairs].map(([old, now]) => [now, old]))
  const paired = [...oldPlace.keys()].toSorted((a, b) => a - b)
  const rise = longestRise(paired.map((now) => oldPlace.get(now) ?? 0))
  const inPlace = new Set(paired.filter((_, place) => rise.has(place)).map((now) => oldPlace.get(now) ?? 0))
  const steps: ListStep<T>[] = []
  let next = 0
  // What is gone is shown where it was: right after what stood before it.
  const leaveGone = () => {
    for (; next < before.length && !inPlace.has(next); next++) steps.push(...goneStep(next))
  }
  const goneStep = (old: number): ListStep<T>[] => {
    const now = pairs.get(old)
    const [was, is] = [before[old], now === undefined ? undefined : after[now]]
    if (was === undefined) return []
    return [is === undefined ? { kind: 'removed', before: was } : { kind: 'movedAway', before: was, after: is }]
  }
  for (const [now, item] of after.entries()) {
    leaveGone()
    const old = oldPlace.get(now)
    const was = old === undefined ? undefined : before[old]
    if (old === undefined || was === undefined) steps.push({ kind: 'added', after: item })
    else if (inPlace.has(old)) {
      steps.push({ kind: 'kept', before: was, after: item })
      next++
    } else steps.push({ kind: 'moved', before: was, after: item })
  }
  leaveGone()
  return steps
}
