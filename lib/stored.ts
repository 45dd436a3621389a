/** A stored document or object. Its fields may have any value: API writes are not checked against the schema. */
export type Stored = Readonly<Record<string, unknown>>

/** A document from the content API, as it is stored. */
export type StoredDocument = Stored & { readonly _id: string; readonly _type: string; readonly _rev: string }

export function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What a stored reference points to. */
export function referenceOf(value: unknown): string | undefined {
  return isStored(value) && typeof value._ref === 'string' ? value._ref : undefined
}

/** Whether a list in a stored document contains a value; false when it is not a list. */
export function includes(list: unknown, value: unknown): boolean {
  return Array.isArray(list) && list.includes(value)
}

/** GROQ's `defined()`: `null` and absent are the same. */
export function isDefined(value: unknown): boolean {
  return value !== undefined && value !== null
}

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/

/**
 * A stored text as epoch milliseconds, as GROQ's `dateTime()` reads it: RFC 3339 only.
 * @returns `null` for anything else
 */
export function momentOf(value: unknown): number | null {
  const moment = typeof value === 'string' && rfc3339.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(moment) ? null : moment
}
