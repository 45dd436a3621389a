/** Documents in the order of some ids; those that are not there are left out. */
export function byIds<T extends { readonly _id: string }>(ids: readonly string[], documents: readonly T[]): T[] {
  return ids.flatMap((id) => documents.find(({ _id }) => _id === id) ?? [])
}
