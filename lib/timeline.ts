import { yearOf } from './dates.ts'

/** What has a period: whole years, as far as they are known. */
export interface Lasting {
  readonly period: {
    readonly from: string | null
    readonly until: string | null
    readonly extendedUntil: string | null
  } | null
}

/** A stretch of a timeline, in whole years. `thing` is absent between two things. */
export interface Stretch<T> {
  readonly years: number
  readonly thing?: T
  /** The years by which it was extended, which follow on its own. */
  readonly extension: number
}

/**
 * Lays things one after the other along the years. What overlaps begins where the one before it ends; what has no first
 * year, or lies wholly under another, has no place and is left out.
 */
export function timeline<T extends Lasting>(things: readonly T[]): Stretch<T>[] {
  const dated = things
    .map((thing) => {
      const from = yearOf(thing.period?.from)
      const until = yearOf(thing.period?.until) ?? from
      return { thing, from, until, end: yearOf(thing.period?.extendedUntil) ?? until }
    })
    .filter((each): each is { thing: T; from: number; until: number; end: number } => each.from !== null)
    .toSorted((a, b) => a.from - b.from)
  const stretches: Stretch<T>[] = []
  let year = dated[0]?.from ?? 0
  for (const { thing, from, until, end } of dated) {
    if (from > year) stretches.push({ years: from - year, extension: 0 })
    const start = Math.max(from, year)
    if (until < start) continue
    stretches.push({ years: until - start + 1, thing, extension: Math.max(0, end - until) })
    year = Math.max(until, end) + 1
  }
  return stretches
}
