import { setImmediate } from 'node:timers/promises'
import SearchableMap from 'minisearch/SearchableMap'
import { addEntry, removeEntries, type Posting, type Postings } from './postings.ts'
import type { WeighedEntry } from './weighed-entry.ts'

/** Entries with their terms. To exchange some of them costs what they have, not what there is. */
export interface IndexedTexts {
  readonly postings: Postings
  /** How many entries there are. */
  size(): number
  /** One more than the greatest number of an entry. */
  end(): number
  /** By its number in the postings. */
  entryAt(number: number): WeighedEntry | undefined
  entryOf(id: string): WeighedEntry | undefined
  /** The numbers of the entries that are called so: `key` as `nameKey` gives it. */
  named(key: string): readonly number[]
  /** Puts an entry under an id that no other has. */
  add(entry: WeighedEntry): void
  remove(ids: readonly string[]): void
}

/** How many entries are indexed before yielding to other work. */
const portion = 50

/** Indexes entries, yielding to other work regularly. */
export async function indexTexts(all: readonly WeighedEntry[]): Promise<IndexedTexts> {
  // A tree of terms that are all known is made in a fraction of the time that it takes to add one after the other.
  const terms = new Map<string, Posting>()
  const names = new Map<string, number[]>()
  for (const [number, entry] of all.entries()) {
    if (number % portion === portion - 1) await setImmediate()
    addEntry(terms, number, entry)
    addNames(names, number, entry)
  }
  // What has grown has room for half as much again.
  const postings = SearchableMap.from([...terms].map(([term, posting]) => [term, posting.slice()] as const))
  const entries = new Map(all.entries())
  const numbers = new Map(all.map(({ id }, number) => [id, number]))
  const free: number[] = []
  let end = all.length
  return {
    postings,
    size: () => entries.size,
    end: () => end,
    entryAt: (number) => entries.get(number),
    named: (key) => names.get(key) ?? [],
    entryOf: (id) => entries.get(numbers.get(id) ?? -1),
    remove(ids) {
      const gone = new Map<number, WeighedEntry>()
      for (const id of ids) {
        const number = numbers.get(id)
        const entry = number === undefined ? undefined : entries.get(number)
        if (number !== undefined && entry) gone.set(number, entry)
      }
      removeEntries(postings, gone)
      for (const [number, entry] of gone) {
        removeNames(names, number, entry)
        entries.delete(number)
        numbers.delete(entry.id)
        free.push(number)
      }
    },
    add(entry) {
      const number = free.pop() ?? end++
      addEntry(postings, number, entry)
      addNames(names, number, entry)
      entries.set(number, entry)
      numbers.set(entry.id, number)
    },
  }
}

function addNames(names: Map<string, number[]>, number: number, { nameKeys }: WeighedEntry): void {
  for (const key of nameKeys) {
    const known = names.get(key)
    if (known) known.push(number)
    else names.set(key, [number])
  }
}

function removeNames(names: Map<string, number[]>, number: number, { nameKeys }: WeighedEntry): void {
  for (const key of nameKeys) {
    const rest = (names.get(key) ?? []).filter((other) => other !== number)
    if (rest.length > 0) names.set(key, rest)
    else names.delete(key)
  }
}
