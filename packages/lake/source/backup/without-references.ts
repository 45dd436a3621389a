/**
 * A value without what refers to some documents: an element of a list goes, and so does a field. A picture whose `asset` went
 * is one that nobody chose yet, which every schema allows.
 */
export function withoutReferences(value: unknown, gone: ReadonlySet<string>): unknown {
  if (Array.isArray(value))
    return value.filter((each) => !refersTo(each, gone)).map((each) => withoutReferences(each, gone))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => !refersTo(each, gone))
      .map(([key, each]) => [key, withoutReferences(each, gone)]),
  )
}

/** The ids that a value refers to, anywhere in it. */
export function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = '_ref' in value && typeof value._ref === 'string' ? [value._ref] : []
  return [...own, ...Object.values(value).flatMap((each) => referencesIn(each))]
}

function refersTo(value: unknown, gone: ReadonlySet<string>): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    '_ref' in value &&
    typeof value._ref === 'string' &&
    gone.has(value._ref)
  )
}
