/** What a caller's evaluations may take each without counting, in milliseconds: a page's do. */
const free = 100
/** In how many milliseconds half of a debt is forgotten. */
const halfLife = 10_000
/** What an unknown reader starts with: it comes after callers known for short evaluations. Milliseconds. */
const ofStrangers = 300
/** So many callers are remembered, the last seen. */
const many = 1000

/** Whose time is counted. */
export interface Account {
  readonly id: string
  /** Who may write is no stranger, even at the first question: it may be the one that takes something offline. */
  readonly mayWrite: boolean
}

interface Debt {
  readonly owed: number
  readonly at: number
}

/** How much time beyond the ordinary each caller has taken of late, in milliseconds. */
export function debts(now: () => number) {
  const owed = new Map<string, Debt>()
  const current = ({ owed: then, at }: Debt) => then * 0.5 ** ((now() - at) / halfLife)
  const of = ({ id, mayWrite }: Account) => {
    const debt = owed.get(id)
    return debt ? current(debt) : mayWrite ? 0 : ofStrangers
  }
  return {
    of,
    /** What an evaluation of that length costs. */
    cost: (duration: number) => Math.max(0, duration - free),
    add(caller: Account, cost: number): void {
      const before = owed.has(caller.id) ? of(caller) : 0
      owed.delete(caller.id)
      owed.set(caller.id, { owed: before + cost, at: now() })
      for (const each of owed.keys()) if (owed.size > many) owed.delete(each)
    },
  }
}
