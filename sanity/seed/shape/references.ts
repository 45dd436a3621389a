/** A reference that keeps what it points at from being deleted. */
export const reference = (_ref: string) => ({ _type: 'reference', _ref })

/** A reference that lets what it points at go, such as a story that is withdrawn. */
export const weakReference = (_ref: string) => ({ ...reference(_ref), _weak: true })

/** References as items of a list; what is in the list once needs no other key than its id. */
export const references = (ids: readonly string[]) => ids.map((id) => ({ _key: id, ...reference(id) }))

/** Weak references as items of a list. */
export const weakReferences = (ids: readonly string[]) => ids.map((id) => ({ _key: id, ...weakReference(id) }))

/** Items of a list with keys by their order. */
export const keyed = <T extends object>(items: readonly T[]) =>
  items.map((item, index) => ({ _key: `item-${index + 1}`, ...item }))

/** The last word of an address. */
export const slug = (current: string) => ({ _type: 'slug', current })
