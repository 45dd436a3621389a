import { randomBytes } from 'node:crypto'

/** An object whose arrays hold no object without `_key`: Studio tells by it which is which. Keys that are there stay. */
export function withArrayKeys(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, keyed(value)]))
}

/** The same for the elements of an array. */
export function arrayWithKeys(items: readonly unknown[]): unknown[] {
  return items.map((item) => (isObject(item) ? { ...newKey(item), ...withArrayKeys(item) } : keyed(item)))
}

function keyed(value: unknown): unknown {
  if (Array.isArray(value)) return arrayWithKeys(value)
  return isObject(value) ? withArrayKeys(value) : value
}

function newKey(item: Readonly<Record<string, unknown>>) {
  return '_key' in item ? {} : { _key: randomBytes(6).toString('hex') }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
