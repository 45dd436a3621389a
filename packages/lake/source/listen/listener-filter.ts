import type { LakeDocument } from '../protocol/document.ts'
import type { DocumentChange } from '../protocol/transaction.ts'
import type { Transition } from '../protocol/listen-events.ts'
import { listenFilter } from '../query/listen-filter.ts'
import { parseQuery, type QueryParams } from '../query/parse-query.ts'
import { simpleFilter } from '../query/simple-filter.ts'
import type { Evaluator } from '../workers/evaluator.ts'
import type { Caller } from '../workers/fair-turns.ts'
import { paramsJson } from '../workers/params-json.ts'
import { changesJson } from './changes-json.ts'
import { transitionBetween } from './transition-between.ts'

/** Longer queries are not even read by the thread that writes: reading takes longer than their length suggests. Characters. */
const maxLength = 3000

/** Judges how changes look to a listener: at once where that is certain to be quick, else by asking a worker. */
export type ListenerFilter =
  | { readonly isSimple: true; readonly judge: (changes: readonly DocumentChange[]) => (Transition | null)[] }
  | { readonly isSimple: false; readonly judge: (changes: readonly DocumentChange[]) => Promise<(Transition | null)[]> }

export interface ListenerContext {
  readonly evaluator: Evaluator
  readonly caller: Caller
  /** What `identity()` gives. */
  readonly viewerId: string
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** @throws ApiError 400 for a query that cannot be parsed or carried out */
export async function listenerFilter(
  query: string,
  params: QueryParams,
  { evaluator, caller, viewerId, now }: ListenerContext,
): Promise<ListenerFilter> {
  const matches = query.length <= maxLength ? simpleFilter(listenFilter(parseQuery(query, params))) : null
  if (matches) return { isSimple: true, judge: (changes) => changes.map((change) => transitionOf(change, matches)) }
  const task = { query, params: paramsJson(params), viewerId }
  const judge = async (changes: readonly DocumentChange[]) => {
    const { matches: found } = await evaluator.match({ ...task, changes: changesJson(changes), now: now() }, caller)
    return found.map(({ before, after }) => transitionBetween(before, after))
  }
  // A query that fails must fail now, not at the first change.
  await judge([])
  return { isSimple: false, judge }
}

function transitionOf(
  { before, after }: DocumentChange,
  matches: (document: LakeDocument) => boolean,
): Transition | null {
  return transitionBetween(before !== null && matches(before), after !== null && matches(after))
}
