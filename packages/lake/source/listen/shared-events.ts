import type { CommittedTransaction } from '../protocol/transaction.ts'

/** Events that were made of a transaction; gone with it. */
const made = new WeakMap<CommittedTransaction, Map<string, Uint8Array>>()

/**
 * The bytes of an event, encoded once for all listeners that get the same: twenty that watch a document of 500 kB need its
 * text once.
 * @param key tells apart what one transaction may be told as
 */
export function sharedEvent(transaction: CommittedTransaction, key: string, make: () => Uint8Array): Uint8Array {
  const events = made.get(transaction) ?? new Map<string, Uint8Array>()
  made.set(transaction, events)
  const event = events.get(key) ?? make()
  events.set(key, event)
  return event
}
