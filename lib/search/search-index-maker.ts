import type { Language } from '../languages.ts'
import { postingsMaker } from './postings.ts'
import { makeSearchIndex, type SearchIndex } from './search-index.ts'
import { searchableTexts, type FetchTexts, type Searchable } from './searchable-texts.ts'

/** With more than this gone, an index is made without them. */
const mostGone = 50

/** The words of what is gone do not stay any longer. Milliseconds. */
const longestGone = 30_000

interface MadeIndex {
  readonly revisions: ReadonlyMap<string, string>
  readonly index: SearchIndex
  /** Since when something is in it that is gone; epoch milliseconds. */
  goneSince: number | null
}

/**
 * Makes one search index after the other. Where some texts are gone since the one before and nothing else has changed, as after
 * a withdrawal, it is for a moment that one, which finds them no longer: to make one takes many times as long.
 * @returns gives the index of what can be found now
 */
export function searchIndexMaker(
  language: Language,
  fetch: FetchTexts,
  now: () => number = Date.now,
): (found: readonly Searchable[]) => Promise<SearchIndex> {
  const textsOf = searchableTexts(fetch)
  const postingsOf = postingsMaker(language)
  let last: MadeIndex | undefined
  return async (found) => {
    const earlier = last && withoutGone(last, found, now())
    if (earlier) return earlier
    const texts = await textsOf(found)
    const index = await makeSearchIndex(texts, language, postingsOf)
    // What did not come is not in it, and is asked for again.
    const came = new Set(texts.map(({ id }) => id))
    const revisions = new Map(found.filter(({ id }) => came.has(id)).map(({ id, revision }) => [id, revision]))
    last = { index, revisions, goneSince: null }
    return index
  }
}

/** An index without what is gone since; `undefined` where anything else has changed too. */
function withoutGone(made: MadeIndex, found: readonly Searchable[], now: number): SearchIndex | undefined {
  const { index, revisions } = made
  if (!found.every(({ id, revision }) => revisions.get(id) === revision)) return undefined
  const there = new Set(found.map(({ id }) => id))
  const gone = [...revisions.keys()].filter((id) => !there.has(id))
  if (gone.length === 0) return index
  made.goneSince ??= now
  if (gone.length > mostGone || now - made.goneSince > longestGone) return undefined
  return {
    search: (question, options) =>
      index.search(question, { ...options, without: new Set([...gone, ...(options.without ?? [])]) }),
  }
}
