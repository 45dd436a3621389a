import type { Language } from '../languages.ts'
import { indexTexts, type IndexedTexts } from './indexed-texts.ts'
import { searchIndexOf, type SearchIndex } from './search-index.ts'
import { weighAll, weigher, type SearchEntry, type WeighedEntry } from './weighed-entry.ts'

/** A document that can be found, and what its texts were made of. */
export interface Searchable {
  readonly id: string
  /** Another one whenever one of its texts may be another: its revision, and those of what it names. */
  readonly revision: string
}

/** Fetches documents and their texts. Some may be missing: what can be found may have changed meanwhile. */
export type FetchTexts = (ids: readonly string[]) => Promise<readonly SearchEntry[]>

interface MadeSearchIndex {
  readonly texts: IndexedTexts
  /** Of what each entry was made, by its id. */
  readonly revisions: Map<string, string>
}

/**
 * With more documents to exchange than this, an index is made anew, of the texts that are there: that takes longer, and others have
 * their turns meanwhile. To exchange so many of 10,000 stops them for an eighth of a second.
 */
const mostExchanged = 100

/** So many texts are in memory at once: those of thousands of stories have 50 MB, here, in the content API and between. */
const portion = 1_000

/**
 * Keeps a search index up with what changes: what has the revision that it had is not read again, and what is gone is not found
 * from one moment to the next.
 * @returns gives the index of what `find` finds
 */
export function searchIndexMaker(
  language: Language,
  fetch: FetchTexts,
): (find: () => Promise<readonly Searchable[]>) => Promise<SearchIndex> {
  const weigh = weigher(language)
  const textsOf = async (ids: readonly string[]) => {
    const came = new Map((await fetch(ids)).map((entry) => [entry.id, entry]))
    return ids.flatMap((id) => came.get(id) ?? [])
  }
  let made: MadeSearchIndex | undefined
  let asked = 0
  let newest = 0
  return async (find) => {
    const turn = (asked += 1)
    const found = await find()
    const before = made
    const now = new Map(found.map(({ id, revision }) => [id, revision]))
    const stale = new Set(before && staleIn(before, now))
    const wanted = [...now.keys()].filter((id) => stale.has(id) || !before?.revisions.has(id))
    const isWanted = new Set(wanted)
    const fresh: WeighedEntry[] = []
    for (const some of chunked(wanted)) fresh.push(...(await weighAll(await textsOf(some), weigh)))
    const next =
      before && Math.max(stale.size, wanted.length) <= mostExchanged
        ? before
        : await madeAnew(before, stale, fresh, now)
    // Who asked later may have been quicker: what he has is newer.
    if (made && turn < newest) return searchIndexOf(made.texts, language)
    newest = turn
    made = next
    if (next === before) exchange(next, { fresh, now, isWanted })
    return searchIndexOf(next.texts, language)
  }
}

function chunked(ids: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(ids.length / portion)
  return Array.from({ length: count }, (_, place) => ids.slice(place * portion, (place + 1) * portion))
}

/** An index of what is not stale and what is fresh. */
async function madeAnew(
  before: MadeSearchIndex | undefined,
  stale: ReadonlySet<string>,
  fresh: readonly WeighedEntry[],
  now: ReadonlyMap<string, string>,
): Promise<MadeSearchIndex> {
  const kept = [...(before?.revisions.keys() ?? [])].filter((id) => !stale.has(id))
  const all = [...kept.flatMap((id) => before?.texts.entryOf(id) ?? []), ...fresh]
  return { texts: await indexTexts(all), revisions: new Map(all.map(({ id }) => [id, now.get(id) ?? ''])) }
}

/** What is gone, or has another revision now. */
function staleIn({ revisions }: MadeSearchIndex, now: ReadonlyMap<string, string>): string[] {
  return [...revisions].flatMap(([id, revision]) => (now.get(id) === revision ? [] : [id]))
}

/**
 * What did not come is not in the index, and is asked for again. What somebody else exchanged meanwhile stays: here it was
 * not asked for.
 */
function exchange({ texts, revisions }: MadeSearchIndex, { fresh, now, isWanted }: Exchange): void {
  const gone = [...revisions.keys()].filter((id) => !now.has(id) || isWanted.has(id))
  texts.remove(gone)
  for (const id of gone) revisions.delete(id)
  for (const entry of fresh) {
    texts.add(entry)
    revisions.set(entry.id, now.get(entry.id) ?? '')
  }
}

interface Exchange {
  readonly fresh: readonly WeighedEntry[]
  /** Everything that can be found, with its revision. */
  readonly now: ReadonlyMap<string, string>
  /** What was fetched, whether it came or not. */
  readonly isWanted: ReadonlySet<string>
}
