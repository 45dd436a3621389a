import type { LakeDocument } from '../protocol/document.ts'
import type { LogEntry } from '../storage/content.ts'

/** The state of a document right after a transaction (`revision`); `null` when it had none or did not exist then. */
export function documentAtRevision(log: readonly LogEntry[], id: string, revision: string): LakeDocument | null {
  return stateAfter(
    log.find(({ transactionId }) => transactionId === revision),
    id,
  )
}

/** The state of a document at a moment (ISO 8601); `null` when it did not exist then. */
export function documentAtTime(log: readonly LogEntry[], id: string, time: string): LakeDocument | null {
  const moment = Date.parse(time)
  return stateAfter(
    log.findLast(({ timestamp }) => Date.parse(timestamp) <= moment),
    id,
  )
}

/** The last state that a document is known to have had; `null` where its history was erased or never was. */
export function lastStateOf(log: readonly LogEntry[], id: string): LakeDocument | null {
  const changes = log.flatMap((entry) => entry.changes)
  return changes.findLast(({ documentId, after }) => documentId === id && after)?.after ?? null
}

function stateAfter(entry: LogEntry | undefined, id: string): LakeDocument | null {
  return entry?.changes.find(({ documentId }) => documentId === id)?.after ?? null
}
