import type { LogEntry } from '../storage/content.ts'
import { mendozaEffects } from './mendoza-effects.ts'

export interface HistoryOptions {
  readonly fromTransaction: string | null
  readonly toTransaction: string | null
  readonly fromTime: string | null
  readonly toTime: string | null
  readonly authors: readonly string[] | null
  readonly reverse: boolean
  readonly limit: number
  readonly excludeContent: boolean
  readonly withEffects: boolean
}

/** The transactions of some documents, as history answers them: one object a line, oldest first unless reversed. */
export function transactionLog(entries: readonly LogEntry[], ids: ReadonlySet<string>, options: HistoryOptions) {
  const chosen = between(entries, options).filter(
    ({ author, timestamp }) =>
      (options.authors === null || options.authors.includes(author)) &&
      (options.fromTime === null || timestamp >= options.fromTime) &&
      (options.toTime === null || timestamp <= options.toTime),
  )
  const ordered = options.reverse ? chosen.toReversed() : chosen
  return ordered.slice(0, options.limit).map((entry) => describe(entry, ids, options))
}

/** From one transaction to another, both included; an id that is not in the log sets no bound. */
function between(
  entries: readonly LogEntry[],
  { fromTransaction, toTransaction }: HistoryOptions,
): readonly LogEntry[] {
  const first = entries.findIndex(({ transactionId }) => transactionId === fromTransaction)
  const last = entries.findIndex(({ transactionId }) => transactionId === toTransaction)
  return entries.slice(Math.max(first, 0), last < 0 ? undefined : last + 1)
}

function describe(entry: LogEntry, ids: ReadonlySet<string>, { excludeContent, withEffects }: HistoryOptions) {
  const changes = entry.changes.filter(({ documentId }) => ids.has(documentId))
  return {
    id: entry.transactionId,
    timestamp: entry.timestamp,
    author: entry.author,
    documentIDs: changes.map(({ documentId }) => documentId),
    ...(!excludeContent && { mutations: changes.flatMap(({ mutations }) => mutations) }),
    ...(withEffects && {
      effects: Object.fromEntries(
        changes.map(({ documentId, before, after }) => [documentId, mendozaEffects(before, after)]),
      ),
    }),
  }
}
