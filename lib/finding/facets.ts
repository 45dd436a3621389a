import type { Language } from '../languages.ts'
import { facetNames, type FacetName } from '../facet-names.ts'
import type { Choice } from './parameters.ts'

export interface FacetValue {
  /** As it is written in a choice. */
  readonly value: string
  /** As readers see it. */
  readonly label: string
}

/** Which values an item has for each facet. */
export type FacetValues<T> = Readonly<Partial<Record<FacetName, (item: T) => readonly FacetValue[]>>>

interface Option extends FacetValue {
  /** How many items would be found if this were chosen and all other filters stayed. */
  readonly count: number
}

export interface Facet {
  readonly name: FacetName
  readonly options: readonly Option[]
  /** What is chosen. An option with a count of 0 and an empty label when no item has that value. */
  readonly chosen: Option | null
  /** How many items would be found without this filter, if all others stayed. */
  readonly countWithout: number
}

export interface FilteredItems<T> {
  /** The items that match every filter, in the order given. */
  readonly items: readonly T[]
  /** The filters on offer; one that would not change the list is left out. */
  readonly facets: readonly Facet[]
}

/** Filters items, and counts what every other choice would find. */
export function find<T>(
  items: readonly T[],
  facetValues: FacetValues<T>,
  choice: Choice,
  language: Language,
): FilteredItems<T> {
  const counters = facetNames.flatMap((name) => {
    const valuesOf = facetValues[name]
    return valuesOf ? [facetCounter(name, valuesOf, choice[name])] : []
  })
  const found: T[] = []
  for (const item of items) {
    const rows = counters.map((counter) => ({ counter, values: counter.valuesOf(item) }))
    const failing = rows.filter(({ counter, values }) => !counter.matches(values))
    if (failing.length === 0) found.push(item)
    // An item that fails one filter alone is what another choice there would find.
    for (const row of failing.length === 0 ? rows : failing.length === 1 ? failing : []) row.counter.count(row.values)
  }
  const facets = counters.map((each) => each.facet(language))
  return { items: found, facets: facets.filter((facet) => facet.chosen || distinguishes(facet, found.length)) }
}

function distinguishes({ options }: Facet, total: number): boolean {
  return options.some(({ count }) => count < total)
}

interface FacetCounter<T> {
  readonly valuesOf: (item: T) => readonly FacetValue[]
  /** Whether values have what is chosen; always, when nothing is. */
  matches(values: readonly FacetValue[]): boolean
  count(values: readonly FacetValue[]): void
  facet(language: Language): Facet
}

function facetCounter<T>(
  name: FacetName,
  valuesOf: (item: T) => readonly FacetValue[],
  wanted: string | undefined,
): FacetCounter<T> {
  const counts = new Map<string, { readonly value: string; readonly label: string; count: number }>()
  let wantedLabel = ''
  let countWithout = 0
  return {
    valuesOf,
    matches(values) {
      if (!wanted) return true
      const match = values.find(({ value }) => value === wanted)
      // Kept although the item may fail other filters: an empty result names its filters.
      if (match) wantedLabel = match.label
      return match !== undefined
    },
    count(values) {
      countWithout += 1
      // An item that names a value twice is still one item.
      for (const [value, label] of new Map(values.map((each) => [each.value, each.label]))) {
        const known = counts.get(value)
        if (known) known.count += 1
        else counts.set(value, { value, label, count: 1 })
      }
    },
    facet(language) {
      const options = inOrder([...counts.values()], name, language)
      const chosen = wanted ? (counts.get(wanted) ?? { value: wanted, label: wantedLabel, count: 0 }) : null
      return { name, options, chosen, countWithout }
    },
  }
}

/** By label; the newest year first, and outcomes by number as everywhere. */
function inOrder<T extends FacetValue>(options: readonly T[], name: FacetName, language: Language): T[] {
  const collator = new Intl.Collator(language, { numeric: true })
  const key = name === 'outcome' ? 'value' : 'label'
  const sorted = options.toSorted((a, b) => collator.compare(a[key], b[key]))
  return name === 'year' ? sorted.toReversed() : sorted
}
