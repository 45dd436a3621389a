import type { Language } from '../../sanity/languages.ts'
import { dictionary } from '../dictionaries/index.ts'
import { find, type Facet } from '../finding/facets.ts'
import { pageOf, type PageOf } from '../finding/pages.ts'
import type { Choice } from '../finding/parameters.ts'
import type { Shown } from './entries.ts'
import type { Findings, Hit, Nearness } from './search-index.ts'

/** How many findings stand on a page. */
const size = 20

/** A page of findings, before their texts are asked for. */
export interface HitPage extends PageOf<Hit> {
  readonly nearness: Nearness
  /** Kinds that can be chosen, with counts; absent when all findings are of one. */
  readonly kinds: Facet | undefined
}

/** What a search page shows. */
export interface SearchResults extends Omit<HitPage, 'things'> {
  readonly results: readonly Result[]
}

export interface Result extends Shown {
  /** What to mark in its texts. */
  readonly terms: ReadonlySet<string>
}

/** The findings that a reader chose to see; `null` when there are not so many pages of them. */
export function hitPage({ hits, nearness }: Findings, choice: Choice, language: Language): HitPage | null {
  const names: Readonly<Record<string, string>> = dictionary(language).search.kinds
  const { things, facets } = find(
    hits,
    { kind: ({ kind }) => [{ value: kind, label: names[kind] ?? kind }] },
    choice,
    language,
  )
  const page = pageOf(things, choice.page, size)
  return page && { ...page, nearness, kinds: facets[0] }
}

/** Findings with their texts, the best first. What can no longer be read is left out. */
export function withTexts({ things, ...rest }: HitPage, texts: readonly Shown[]): SearchResults {
  const byId = new Map(texts.map((text) => [text.id, text]))
  const results = things.flatMap(({ id, terms }) => {
    const text = byId.get(id)
    return text ? [{ ...text, terms: new Set(terms) }] : []
  })
  return { ...rest, results }
}
