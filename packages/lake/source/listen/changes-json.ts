import type { DocumentChange } from '../protocol/transaction.ts'

const known = new WeakMap<DocumentChange, string>()

/** Both sides of changes, as JSON for a worker. Written once for all listeners. */
export function changesJson(changes: readonly DocumentChange[]): string {
  return `[${changes.map(changeJson).join(',')}]`
}

function changeJson(change: DocumentChange): string {
  const json = known.get(change) ?? JSON.stringify({ before: change.before, after: change.after })
  known.set(change, json)
  return json
}
