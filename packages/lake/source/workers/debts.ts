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
  /** What is not forgotten with time. */
  readonly lasting: number
  readonly at: number
}

/**
 * How much time beyond the ordinary each caller has taken of late, in milliseconds. It is forgotten with time; but who owed
 * more than a stranger owes no less than one, until an evaluation of his was short.
 */
export function debts(now: () => number) {
  const owed = new Map<string, Debt>()
  const current = ({ owed: then, lasting, at }: Debt) => lasting + (then - lasting) * 0.5 ** ((now() - at) / halfLife)
  const of = ({ id, mayWrite }: Account) => {
    const debt = owed.get(id)
    return debt ? current(debt) : mayWrite ? 0 : ofStrangers
  }
  return {
    of,
    /** What an evaluation of that length costs. */
    cost: (duration: number) => Math.max(0, duration - free),
    /** @param isAnswered whether the evaluation came to its end: one that was ended says nothing of how short it is */
    add(caller: Account, cost: number, isAnswered: boolean): void {
      const total = (owed.has(caller.id) ? of(caller) : 0) + cost
      const isShort = isAnswered && cost === 0
      const lasting = isShort || caller.mayWrite || total < ofStrangers ? 0 : ofStrangers
      owed.delete(caller.id)
      owed.set(caller.id, { owed: total, lasting, at: now() })
      for (const each of owed.keys()) if (owed.size > many) owed.delete(each)
    },
  }
}
