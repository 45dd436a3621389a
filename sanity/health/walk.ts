/** Something inside a document, and where. */
export interface Place {
  readonly value: unknown
  /** As Studio writes it: `body[_key=="a1"].alt`. */
  readonly path: string
  /** The name of the field it is in, or of the list. */
  readonly field: string
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Everything inside a value, from the outside in. What Sanity keeps for itself (`_id`, `_rev`, …) is left out. */
export function* walk(value: unknown, path = '', field = ''): Generator<Place> {
  yield { value, path, field }
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    for (const [index, item] of items.entries()) {
      const place = isRecord(item) && typeof item._key === 'string' ? `_key=="${item._key}"` : index
      yield* walk(item, `${path}[${place}]`, field)
    }
  } else if (isRecord(value)) {
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
    isRecord(value) && typeof value._ref === 'string' ? [{ target: value._ref, path }] : [],
  )
}
