import type { Language } from './languages.ts'

/**
 * Sorts things into groups, in the order of the keys given; what fits none of them comes last, under `unknown`. Empty
 * groups are left out.
 */
export function inGroups<T, K extends string>(
  things: readonly T[],
  keys: readonly K[],
  keyOf: (thing: T) => string | null,
): { key: K | 'unknown'; things: T[] }[] {
  const known = keys.map((key) => ({ key, things: things.filter((thing) => keyOf(thing) === key) }))
  const others = things.filter((thing) => !keys.some((key) => keyOf(thing) === key))
  const rest: { key: 'unknown'; things: T[] } = { key: 'unknown', things: others }
  return [...known, rest].filter((group) => group.things.length > 0)
}

/** Sorts by name as dictionaries do, whatever the capitals and accents. */
export function byName<T extends { readonly name: string | null }>(things: readonly T[], language: Language): T[] {
  const collator = new Intl.Collator(language, { sensitivity: 'base', numeric: true, ignorePunctuation: true })
  return things.toSorted((a, b) => collator.compare(a.name ?? '', b.name ?? ''))
}

/** The same things, in the order of their groups. */
export function inOrderOf<T>(things: readonly T[], keys: readonly string[], keyOf: (thing: T) => string | null): T[] {
  return inGroups(things, keys, keyOf).flatMap((group) => group.things)
}

/** Runs of names with the same first letter, for an index. What begins with no letter stands under `#`. */
export function byLetter<T extends { readonly name: string | null }>(
  things: readonly T[],
  language: Language,
): { letter: string; things: T[] }[] {
  const runs: { letter: string; things: T[] }[] = []
  for (const thing of byName(things, language)) {
    const first = (thing.name ?? '').normalize('NFD').match(/[\p{L}\p{N}]/u)?.[0] ?? ''
    const letter = /\p{L}/u.test(first) ? first.toLocaleUpperCase(language) : '#'
    const last = runs.at(-1)
    if (last?.letter === letter) last.things.push(thing)
    else runs.push({ letter, things: [thing] })
  }
  return runs
}
