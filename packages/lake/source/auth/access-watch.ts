export interface AccessWatchOptions {
  /** Moves whenever somebody's access may have ended, in whatever process. */
  readonly changeNumber: () => number
  /** The role that a token has now; `null` when none. */
  readonly roleOf: (token: string) => string | null
}

/** How often the number is read. One small read for all streams together. Milliseconds. */
const look = 500
/** Sessions also end by time, which moves no number: all are judged again after so many looks. */
const looksUntilJudged = 120

/**
 * Ends what is open when the access that it was opened with ends: a stream would go on for as long as its connection.
 */
export function accessWatch({ changeNumber, roleOf }: AccessWatchOptions) {
  const watched = new Map<string, { readonly role: string; readonly ends: Set<() => void> }>()
  let timer: NodeJS.Timeout | undefined
  let seen = 0
  let looks = 0

  const judge = () => {
    for (const [token, { role, ends }] of watched) if (roleOf(token) !== role) for (const end of ends) end()
  }
  const check = () => {
    try {
      const number = changeNumber()
      looks += 1
      if (number === seen && looks < looksUntilJudged) return
      judge()
      seen = number
      looks = 0
    } catch (error) {
      // The next look tries again; streams that cannot be judged stay, as the requests before them did.
      console.error('lake: whether open streams may go on could not be found out:', error)
    }
  }

  return {
    /** Calls `end` within a second of the end of that access, at once when it has ended already. Returns how to stop. */
    watch(token: string, role: string, end: () => void): () => void {
      const entry = watched.get(token) ?? { role, ends: new Set() }
      watched.set(token, entry)
      entry.ends.add(end)
      if (!timer) {
        seen = changeNumber()
        looks = 0
        timer = setInterval(check, look).unref()
      }
      // It may have ended since the request was let in.
      if (roleOf(token) !== role) end()
      return () => {
        entry.ends.delete(end)
        if (entry.ends.size === 0 && watched.get(token) === entry) watched.delete(token)
        if (watched.size > 0) return
        clearInterval(timer)
        timer = undefined
      }
    },
    close: () => clearInterval(timer),
  }
}

export type AccessWatch = ReturnType<typeof accessWatch>
