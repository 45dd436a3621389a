/** How many remarks one link takes: enough for any reviewer, too few to flood the colleagues who read them. */
export const remarkLimits = { inAMinute: 6, inAll: 200 }

/** Milliseconds in which remarks are counted. */
export const paceWindow = 60_000

/**
 * Whether a link takes another remark now.
 * @param counted remarks that came by it: since a minute ago, and ever
 * @returns what to tell the reviewer, or `null` when it does
 */
export function paceProblem(counted: { readonly recent: number; readonly all: number }): 'tooMany' | 'tooFast' | null {
  if (counted.all >= remarkLimits.inAll) return 'tooMany'
  return counted.recent >= remarkLimits.inAMinute ? 'tooFast' : null
}
