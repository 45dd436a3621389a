import { yearOf } from './dates.ts'

/** An item with a period: whole years, as far as known. */
export interface Lasting {
  readonly period: {
    readonly from: string | null
    readonly until: string | null
    readonly extendedUntil: string | null
  } | null
}

/** A part of a timeline, in whole years. `item` is absent in a gap. */
export interface Stretch<T> {
  readonly years: number
  readonly item?: T
  /** The years of its extension, which follow its own. */
  readonly extension: number
}

/**
 * Lays items out along the years. An overlapping item starts where the previous one ends; an item without a first year,
 * or entirely covered by another, is left out.
 */
export function timeline<T extends Lasting>(items: readonly T[]): Stretch<T>[] {
  const dated = items
    .map((item) => {
      const from = yearOf(item.period?.from)
      const until = yearOf(item.period?.until) ?? from
      return { item, from, until, end: yearOf(item.period?.extendedUntil) ?? until }
    })
    .filter((each): each is { item: T; from: number; until: number; end: number } => each.from !== null)
    .toSorted((a, b) => a.from - b.from)
  const stretches: Stretch<T>[] = []
  let year = dated[0]?.from ?? 0
  for (const { item, from, until, end } of dated) {
    if (from > year) stretches.push({ years: from - year, extension: 0 })
    const start = Math.max(from, year)
    if (until < start) continue
    stretches.push({ years: until - start + 1, item, extension: Math.max(0, end - until) })
    year = Math.max(until, end) + 1
  }
  return stretches
}
