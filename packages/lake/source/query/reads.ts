import { anyDocument, fleetingPaths, idKey, keyOf } from './dependency-keys.ts'

/** Notes, while a query is carried out, what its answer depends on. */
export interface Reads {
  /** One document, whether it is there or not. */
  document(id: string): void
  /** All documents that have a text at one of some paths. */
  text(paths: readonly string[], text: string): void
  everything(): void
  /** What was noted, as keys. @see dependency-keys.ts */
  keys(): ReadonlySet<string>
}

export function noteReads(): Reads {
  const found = new Set<string>()
  return {
    document: (id) => void found.add(idKey(id)),
    text: (paths, text) =>
      paths.forEach((path) => found.add(fleetingPaths.has(path) ? anyDocument : keyOf(path, text))),
    everything: () => void found.add(anyDocument),
    keys: () => found,
  }
}
