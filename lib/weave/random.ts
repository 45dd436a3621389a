import { fnv1a } from '../fnv.ts'

/** The next whole number from 0 up to, not including, its argument. */
export type Random = (below: number) => number

/**
 * A seeded pseudo-random generator (FNV-1a, then mulberry32): a cloth must not change between two renders, or caches
 * and screenshots would differ for no reason.
 * @returns a function that returns the next integer from 0 up to, but not including, its argument
 */
export function randomFrom(seed: string): Random {
  let state = fnv1a(seed)
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    const unit = ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
    return Math.floor(unit * below)
  }
}
