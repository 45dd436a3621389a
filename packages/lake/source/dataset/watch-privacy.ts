import type { DatasetRow } from '../storage/dataset-rows.ts'

/**
 * Ends what anonymous readers have open on a dataset when it is made private, or deleted: a stream would go on for as long as its
 * connection.
 * @param datasets what there is now
 */
export function watchPrivacy(datasets: () => readonly DatasetRow[]) {
  const watched = new Map<string, Set<() => void>>()
  return {
    /** Returns how to stop. */
    watch(name: string, end: () => void): () => void {
      const ends = watched.get(name) ?? new Set()
      watched.set(name, ends)
      ends.add(end)
      return () => {
        ends.delete(end)
        if (ends.size === 0 && watched.get(name) === ends) watched.delete(name)
      }
    },
    /** Costs nothing while nobody watches. */
    look(): void {
      if (watched.size === 0) return
      const open = new Set(datasets().flatMap(({ name, visibility }) => (visibility === 'public' ? name : [])))
      for (const [name, ends] of watched) if (!open.has(name)) for (const end of ends) end()
    },
  }
}
