import type { Withdrawals } from '../front/withdrawn/withdrawals.ts'
import type { SetChange } from './front-messages.ts'

/** All sets of `Withdrawals`. */
export type AllWithdrawals = Required<Withdrawals>

export type WithdrawalChanges = Readonly<Record<keyof AllWithdrawals, SetChange>>

const none: ReadonlySet<string> = new Set()

/** The same with each set, where one that is absent is empty. */
export const allWithdrawals = ({ shown = none, copies = none, ...rest }: Withdrawals): AllWithdrawals => ({
  ...rest,
  shown,
  copies,
})

function ofEach<Given, Made>(
  given: Readonly<Record<keyof AllWithdrawals, Given>>,
  make: (given: Given, name: keyof AllWithdrawals) => Made,
) {
  return {
    addresses: make(given.addresses, 'addresses'),
    gone: make(given.gone, 'gone'),
    pictures: make(given.pictures, 'pictures'),
    shown: make(given.shown, 'shown'),
    copies: make(given.copies, 'copies'),
  }
}

const without = (all: ReadonlySet<string>, some: ReadonlySet<string>) => [...all].filter((each) => !some.has(each))

/** What is withdrawn is told by what has changed of it: thousands of pictures are shown, and any change asks anew which. */
export const changesBetween = (before: AllWithdrawals, after: AllWithdrawals): WithdrawalChanges =>
  ofEach(after, (now, name) => ({ added: without(now, before[name]), removed: without(before[name], now) }))

export const withChanges = (before: AllWithdrawals, changes: WithdrawalChanges): AllWithdrawals =>
  ofEach(changes, ({ added, removed }, name) => new Set([...without(before[name], new Set(removed)), ...added]))
