import type { Language } from '../languages.ts'
import { dictionary } from '../dictionaries/index.ts'
import { pageOf, type PageOf } from '../finding/pages.ts'
import type { Choice } from '../finding/parameters.ts'
import type { SearchResultItem } from './entries.ts'
import type { Hit, Nearness, SearchIndex } from './search-index.ts'

/** How many findings stand on a page. */
const size = 20

export interface KindCount {
  readonly value: string
  readonly label: string
  readonly count: number
}

/** A page of findings, before their texts are asked for. */
export interface HitPage extends PageOf<Hit> {
  readonly nearness: Nearness
  /** What to mark in texts. */
  readonly terms: ReadonlySet<string>
  /** Of all kinds together. */
  readonly all: number
  /** Kinds of what was found, with how many there are. */
  readonly kinds: readonly KindCount[]
}

/** What a search page shows. */
export interface SearchResults extends Omit<HitPage, 'items'> {
  readonly results: readonly SearchResultItem[]
}

/** The findings that a reader chose to see; `null` when there are not so many pages of them. */
export function hitPage(index: SearchIndex, choice: Choice, language: Language): HitPage | null {
  const { query = '', kind, page } = choice
  const { hits, counts, nearness, terms } = index.search(query, { kind, most: Number(page ?? 1) * size })
  const names: Readonly<Record<string, string>> = dictionary(language).search.kinds
  const kinds = [...counts]
    .map(([value, count]) => ({ value, count, label: names[value] ?? value }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language))
  const all = kinds.reduce((sum, { count }) => sum + count, 0)
  const shown = pageOf(hits, page, size, kind === undefined ? all : (counts.get(kind) ?? 0))
  return shown && { ...shown, nearness, terms, all, kinds }
}

/** Findings with their texts, the best first. What can no longer be read is left out. */
export function withTexts({ items, ...rest }: HitPage, texts: readonly SearchResultItem[]): SearchResults {
  const byId = new Map(texts.map((text) => [text.id, text]))
  return { ...rest, results: items.flatMap(({ id }) => byId.get(id) ?? []) }
}
