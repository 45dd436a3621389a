/**
 * How much work a comparison may still cost, in steps of the algorithm. What no longer fits is shown as rewritten: a
 * pair of texts made for it would otherwise keep the server busy for minutes.
 */
export interface Effort {
  left: number
}

/** For one comparison: a few hundred milliseconds at worst. */
export function fullEffort(): Effort {
  return { left: 2_000_000 }
}
