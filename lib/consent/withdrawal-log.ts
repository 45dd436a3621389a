import type { SanityClient, Transaction } from '@sanity/client'
import { draftIdOf } from '../document-ids.ts'
import type { PublishedTraces } from './published-traces.ts'

/** One step that was done, or failed. */
export interface WithdrawalStep {
  readonly what: string
  readonly problem?: string
}

export interface Withdrawal {
  /** The name of the person who withdraws. */
  readonly by: string
  readonly now: Date
  /** Whether the texts and their history are erased too. */
  readonly erasesWords?: boolean
  /** Adds what is to be noted elsewhere to the transaction that writes the record: both are written, or neither. */
  readonly alongside?: (transaction: Transaction) => void
}

/** Writes into the record what was done, and what was not. */
export async function logSteps(
  client: SanityClient,
  { recordId, earlier }: PublishedTraces,
  steps: readonly WithdrawalStep[],
  withdrawal: Withdrawal,
): Promise<void> {
  const log = { set: { withdrawalLog: [...earlier.log, ...linesOf(steps, withdrawal)] } }
  const transaction = client.transaction().patch(recordId, log)
  if (await client.getDocument(draftIdOf(recordId))) transaction.patch(draftIdOf(recordId), log)
  await transaction.commit()
}

/** As the record keeps them. */
export const linesOf = (steps: readonly WithdrawalStep[], { now, by }: Withdrawal): string[] =>
  steps.map(({ what, problem }) => `${now.toISOString()} ${by}: ${what}${problem ? ` – ${problem}` : ''}`)
