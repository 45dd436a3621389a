import { DateTime, Path } from 'groq-js'

/** Whether a value is what GROQ calls an object, which times and paths are not. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof DateTime) &&
    !(value instanceof Path)
  )
}

/** `null` where there is no such attribute. */
export function attributeOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? (value[name] ?? null) : null
}

/** `==`: never of lists and objects. @see https://sanity-io.github.io/GROQ/GROQ-1.revision1/#sec-Equality */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a instanceof DateTime) return b instanceof DateTime && a.equals(b)
  return a === b && (a === null || typeof a !== 'object')
}

/** Less than, equal to (0), or greater than 0; `null` where values have no order. */
export function partialCompare(a: unknown, b: unknown): number | null {
  if (typeof a === 'string') return typeof b === 'string' ? compareTexts(a, b) : null
  if (typeof a === 'number') return typeof b === 'number' ? a - b : null
  if (typeof a === 'boolean') return typeof b === 'boolean' ? Number(a) - Number(b) : null
  return a instanceof DateTime && b instanceof DateTime ? a.compareTo(b) : null
}

/** The order of values of any types; what has none comes last. @see https://sanity-io.github.io/GROQ/GROQ-1.revision1/#sec-Total-Compare */
export function totalCompare(a: unknown, b: unknown): number {
  return typeOrder(a) - typeOrder(b) || (partialCompare(a, b) ?? 0)
}

const compareTexts = (a: string, b: string) => (a < b ? -1 : Number(a > b))

function typeOrder(value: unknown): number {
  if (value instanceof DateTime) return 1
  switch (typeof value) {
    case 'number':
      return 2
    case 'string':
      return 3
    case 'boolean':
      return 4
    default:
      return 100
  }
}
