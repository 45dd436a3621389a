import type { Language } from '../languages.ts'
import { dictionary } from '../dictionaries/index.ts'
import { pageOf, type PageOf } from '../finding/pages.ts'
import type { Choice } from '../finding/parameters.ts'
import type { SearchResultItem } from './result-item.ts'
import type { Hit, Nearness, SearchIndex } from './search-index.ts'

/** How many results a page has. */
const size = 20

export interface KindCount {
  readonly value: string
  readonly label: string
  readonly count: number
}

/** A page of hits, before their texts are fetched. */
export interface HitPage extends PageOf<Hit> {
  readonly nearness: Nearness
  /** What to mark in texts. */
  readonly terms: ReadonlySet<string>
  /** The total of all kinds. */
  readonly all: number
  /** The kinds of results, with counts. */
  readonly kinds: readonly KindCount[]
}

/** What a search page shows. */
export interface SearchResults extends Omit<HitPage, 'items'> {
  readonly results: readonly SearchResultItem[]
}

/**
 * The page of hits that a reader chose; `null` when there is no such page.
 * @param without ids of documents that are not there any more
 */
export function hitPage(
  index: SearchIndex,
  choice: Choice,
  language: Language,
  without?: ReadonlySet<string>,
): HitPage | null {
  const { query = '', kind, page } = choice
  const { hits, counts, nearness, terms } = index.search(query, {
    kind,
    most: Number(page ?? 1) * size,
    ...(without && { without }),
  })
  const names: Readonly<Record<string, string>> = dictionary(language).search.kinds
  const kinds = [...counts]
    .map(([value, count]) => ({ value, count, label: names[value] ?? value }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language))
  const all = kinds.reduce((sum, { count }) => sum + count, 0)
  const shown = pageOf(hits, page, size, kind === undefined ? all : (counts.get(kind) ?? 0))
  return shown && { ...shown, nearness, terms, all, kinds }
}

/** Hits with their texts, best first. Those that readers can no longer see are left out. */
export function withTexts({ items, ...rest }: HitPage, texts: readonly SearchResultItem[]): SearchResults {
  const byId = new Map(texts.map((text) => [text.id, text]))
  return { ...rest, results: items.flatMap(({ id }) => byId.get(id) ?? []) }
}
