import type { SanityClient } from '@sanity/client'
import { isStored } from '../../../../lib/stored.ts'

/** Where Studio keeps what belongs to a person and not to the content: nobody else reads it, and no text gets a new version. */
const ENDPOINT = '/users/me/keyvalue'
const KEY = 'nap1325.inbox.seen'

/** The ids of the notices that a person has seen. They say nothing but ids. */
export async function readSeen(client: SanityClient): Promise<readonly string[]> {
  const pairs = await client.request<unknown>({ url: `${ENDPOINT}/${KEY}` })
  const [pair] = Array.isArray(pairs) ? pairs.filter(isStored) : []
  const seen: readonly unknown[] = Array.isArray(pair?.value) ? pair.value : []
  return seen.filter((id) => typeof id === 'string')
}

/** Remembers which notices were seen. What is not in the inbox any more is forgotten. */
export async function keepSeen(client: SanityClient, ids: readonly string[]): Promise<void> {
  await client.request({ method: 'PUT', url: ENDPOINT, body: [{ key: KEY, value: ids }] })
}
