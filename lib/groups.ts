import type { Language } from './languages.ts'

/**
 * Groups items, in the order of the given keys; items without a known key come last, under `unknown`. Empty groups are
 * left out.
 */
export function inGroups<T, K extends string>(
  items: readonly T[],
  keys: readonly K[],
  keyOf: (item: T) => string | null,
): { key: K | 'unknown'; items: T[] }[] {
  const known = keys.map((key) => ({ key, items: items.filter((item) => keyOf(item) === key) }))
  const others = items.filter((item) => !keys.some((key) => keyOf(item) === key))
  const rest: { key: 'unknown'; items: T[] } = { key: 'unknown', items: others }
  return [...known, rest].filter((group) => group.items.length > 0)
}

/** Sorts by name as dictionaries do, ignoring capitals and accents. */
export function byName<T extends { readonly name: string | null }>(items: readonly T[], language: Language): T[] {
  const collator = new Intl.Collator(language, { sensitivity: 'base', numeric: true, ignorePunctuation: true })
  return items.toSorted((a, b) => collator.compare(a.name ?? '', b.name ?? ''))
}

/** The same items, in the order of their groups. */
export function inOrderOf<T>(items: readonly T[], keys: readonly string[], keyOf: (item: T) => string | null): T[] {
  return inGroups(items, keys, keyOf).flatMap((group) => group.items)
}

/** Runs of names with the same first letter, for an index. Names without an initial letter are under `#`. */
export function byLetter<T extends { readonly name: string | null }>(
  items: readonly T[],
  language: Language,
): { letter: string; items: T[] }[] {
  const runs: { letter: string; items: T[] }[] = []
  for (const item of byName(items, language)) {
    const first = (item.name ?? '').normalize('NFD').match(/[\p{L}\p{N}]/u)?.[0] ?? ''
    const letter = /\p{L}/u.test(first) ? first.toLocaleUpperCase(language) : '#'
    const last = runs.at(-1)
    if (last?.letter === letter) last.items.push(item)
    else runs.push({ letter, items: [item] })
  }
  return runs
}
