/** A strong reference: its target cannot be deleted. */
export const reference = (_ref: string) => ({ _type: 'reference', _ref })

/** A weak reference: its target can be deleted, such as a withdrawn story. */
export const weakReference = (_ref: string) => ({ ...reference(_ref), _weak: true })

/** References as list items, with the id as key: each target occurs once. */
export const references = (ids: readonly string[]) => ids.map((id) => ({ _key: id, ...reference(id) }))

/** Weak references as items of a list. */
export const weakReferences = (ids: readonly string[]) => ids.map((id) => ({ _key: id, ...weakReference(id) }))

/** List items with keys by position. */
export const keyed = <T extends object>(items: readonly T[]) =>
  items.map((item, index) => ({ _key: `item-${index + 1}`, ...item }))

/** A slug. */
export const slug = (current: string) => ({ _type: 'slug', current })
