import type { Language } from '../languages.ts'
import { facetNames, type FacetName } from '../facet-names.ts'
import type { Choice } from './parameters.ts'

export interface Value {
  /** As it stands in a choice. */
  readonly value: string
  /** As readers see it. */
  readonly label: string
}

/** How to read off a thing what it is found by. */
export type FacetReaders<T> = Readonly<Partial<Record<FacetName, (thing: T) => readonly Value[]>>>

interface Option extends Value {
  /** How many things there would be if this were chosen, everything else staying as it is. */
  readonly count: number
}

export interface Facet {
  readonly name: FacetName
  readonly options: readonly Option[]
  /** What is chosen. An option with a count of 0 and an empty label when nothing has that value. */
  readonly chosen: Option | null
}

export interface Found<T> {
  /** The things that have everything that was chosen, in the order given. */
  readonly things: readonly T[]
  /** What can be chosen; a facet that would leave everything as it is is not among them. */
  readonly facets: readonly Facet[]
}

/** Chooses among things, and counts what could be chosen beside it. */
export function find<T>(things: readonly T[], readers: FacetReaders<T>, choice: Choice, language: Language): Found<T> {
  const columns = facetNames.flatMap((name) => {
    const read = readers[name]
    return read ? [column(name, read, choice)] : []
  })
  const found: T[] = []
  for (const thing of things) {
    const rows = columns.map((each) => ({ column: each, values: each.read(thing) }))
    const failing = rows.filter(({ column: { wish }, values }) => wish && values.every(({ value }) => value !== wish))
    if (failing.length === 0) found.push(thing)
    // What fails for one reason alone is what one would get by choosing otherwise there.
    for (const row of failing.length === 0 ? rows : failing.length === 1 ? failing : []) row.column.count(row.values)
  }
  const facets = columns.map((each) => each.facet(language))
  return { things: found, facets: facets.filter((facet) => facet.chosen || tellsApart(facet, found.length)) }
}

function tellsApart({ options }: Facet, total: number): boolean {
  return options.length > 1 || options.some(({ count }) => count < total)
}

interface Column<T> {
  readonly wish: string | undefined
  readonly read: (thing: T) => readonly Value[]
  count(values: readonly Value[]): void
  facet(language: Language): Facet
}

function column<T>(name: FacetName, read: (thing: T) => readonly Value[], choice: Choice): Column<T> {
  const counts = new Map<string, { readonly value: string; readonly label: string; count: number }>()
  const wish = choice[name]
  return {
    wish,
    read,
    count(values) {
      // A thing that names a value twice is still one thing.
      for (const [value, label] of new Map(values.map((each) => [each.value, each.label]))) {
        const known = counts.get(value)
        if (known) known.count += 1
        else counts.set(value, { value, label, count: 1 })
      }
    },
    facet(language) {
      const collator = new Intl.Collator(language, { numeric: true })
      const sorted = [...counts.values()].toSorted((a, b) => collator.compare(a.label, b.label))
      const options = name === 'year' ? sorted.toReversed() : sorted
      const chosen = wish ? (counts.get(wish) ?? { value: wish, label: '', count: 0 }) : null
      return { name, options, chosen }
    },
  }
}
