import { DateTime } from 'groq-js'

/**
 * Each value once, where values can be equal: lists and objects never are. groq-js takes `null` for one that never is, and two times for
 * one only where they are the same object. @see https://sanity-io.github.io/GROQ/draft/#sec-array-unique
 */
export function uniqueOf(values: readonly unknown[]): unknown[] {
  const [seen, times] = [new Set<unknown>(), new Set<number>()]
  return values.filter((value) => {
    if (value instanceof DateTime) return isNew(times, value.date.getTime())
    return (typeof value === 'object' && value !== null) || isNew(seen, value)
  })
}

function isNew<Value>(seen: Set<Value>, value: Value): boolean {
  return seen.size < seen.add(value).size
}
