import type { SanityClient } from '@sanity/client'

/** Acknowledged documents that are not there. */
export async function lostOf(client: SanityClient, acknowledged: Iterable<string>): Promise<string[]> {
  const ids = [...acknowledged]
  const kept = new Set<string>()
  for (let from = 0; from < ids.length; from += 100)
    for (const id of await client.fetch<string[]>('*[_id in $ids]._id', { ids: ids.slice(from, from + 100) }))
      kept.add(id)
  return ids.filter((id) => !kept.has(id))
}
