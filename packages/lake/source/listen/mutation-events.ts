import type { CommittedTransaction, DocumentChange } from '../protocol/transaction.ts'
import { mendozaEffects } from '../history/mendoza-effects.ts'
import type { MutationEvent, Transition } from '../protocol/listen-events.ts'

/** What a listener asked to be told. */
export interface ListenOptions {
  readonly includeResult: boolean
  readonly includePreviousRevision: boolean
  readonly includeMutations: boolean
  readonly includeEffects: boolean
}

const knownEffects = new WeakMap<DocumentChange, ReturnType<typeof mendozaEffects>>()

/** Worked out once for all listeners. */
function effectsOf(change: DocumentChange) {
  const effects = knownEffects.get(change) ?? mendozaEffects(change.before, change.after)
  knownEffects.set(change, effects)
  return effects
}

/**
 * One `mutation` event of the listen API. Revisions chain without a gap: the `previousRev` of an event is the `resultRev`
 * of the one before it, and a deletion's `resultRev` is its transaction.
 */
export function mutationEvent(
  transaction: CommittedTransaction,
  change: DocumentChange,
  transition: Transition,
  { position, total }: { readonly position: number; readonly total: number },
  options: ListenOptions,
): MutationEvent {
  const { documentId, before, after, mutations } = change
  return {
    eventId: `${transaction.transactionId}#${documentId}`,
    documentId,
    transactionId: transaction.transactionId,
    transition,
    identity: transaction.author,
    ...(options.includeMutations && { mutations }),
    ...(options.includeResult && { result: after ?? undefined }),
    ...(options.includePreviousRevision && { previous: before }),
    ...(options.includeEffects && { effects: effectsOf(change) }),
    ...(before && { previousRev: before._rev }),
    resultRev: after?._rev ?? transaction.transactionId,
    timestamp: transaction.timestamp,
    visibility: 'query',
    transactionTotalEvents: total,
    transactionCurrentEvent: position + 1,
  }
}
