import { isStored } from '../../../lib/stored.ts'

/** Something inside a document, and where. */
export interface Place {
  readonly value: unknown
  /** As Studio writes it: `body[_key=="a1"].alt`. */
  readonly path: string
  /** The name of the field it is in, or of the list. */
  readonly field: string
}

/** Everything inside a value, from the outside in. What Sanity keeps for itself (`_id`, `_rev`, …) is left out. */
export function* walk(value: unknown, path = '', field = ''): Generator<Place> {
  yield { value, path, field }
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    for (const [index, item] of items.entries()) {
      const place = isStored(item) && typeof item._key === 'string' ? `_key=="${item._key}"` : index
      yield* walk(item, `${path}[${place}]`, field)
    }
  } else if (isStored(value)) {
    for (const [name, inner] of Object.entries(value))
      if (!name.startsWith('_')) yield* walk(inner, path ? `${path}.${name}` : name, name)
  }
}

export interface FoundReference {
  readonly target: string
  readonly path: string
}

/** Every reference in a document, to assets too. */
export function referencesIn(document: object): FoundReference[] {
  return [...walk(document)].flatMap(({ value, path }) =>
    isStored(value) && typeof value._ref === 'string' ? [{ target: value._ref, path }] : [],
  )
}
