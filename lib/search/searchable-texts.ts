import type { SearchEntry } from './postings.ts'

/** A document that can be found, and what its texts were made of. */
export interface Searchable {
  readonly id: string
  /** Another one whenever one of its texts may be another: its revision, and those of what it names. */
  readonly revision: string
}

/** Where texts are fetched. Some may be missing: what can be found may have changed meanwhile. */
export interface FetchTexts {
  some(ids: readonly string[]): Promise<readonly SearchEntry[]>
  /** Of everything that can be found. */
  all(): Promise<readonly SearchEntry[]>
}

/** With more documents to fetch than this, everything is fetched at once. */
const mostByIds = 200

/**
 * Keeps the texts of the search index up with what changes: what has the revision that it had is not fetched again.
 * @returns gives the texts of what can be found now, by their ids in order
 */
export function searchableTexts(fetch: FetchTexts): (found: readonly Searchable[]) => Promise<SearchEntry[]> {
  let known: ReadonlyMap<string, { readonly revision: string; readonly entry: SearchEntry }> = new Map()
  return async (found) => {
    const kept = known
    const changed = found.filter(({ id, revision }) => kept.get(id)?.revision !== revision).map(({ id }) => id)
    const fetched = changed.length > mostByIds ? await fetch.all() : changed.length > 0 ? await fetch.some(changed) : []
    const fresh = new Map(fetched.map((entry) => [entry.id, entry]))
    const current = found
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap(({ id, revision }) => {
        const before = kept.get(id)
        const entry = before?.revision === revision ? before.entry : fresh.get(id)
        return entry ? [{ revision, entry }] : []
      })
    known = new Map(current.map((each) => [each.entry.id, each]))
    return current.map(({ entry }) => entry)
  }
}
