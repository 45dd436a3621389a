import type { SanityClient } from '@sanity/client'
import { draftIdOf } from '../document-ids.ts'
import type { Stored } from '../stored.ts'

/**
 * A draft or published document as it was in one revision, from the history of the content API.
 * @returns `null` when that revision is no longer stored: hosted Sanity keeps history for a time that depends on the
 * plan
 */
export async function documentAt(client: SanityClient, id: string, revision: string): Promise<Stored | null> {
  const { dataset } = client.config()
  for (const each of [id, draftIdOf(id)]) {
    const answer = await client.request<{ documents?: Stored[] }>({
      url: `/data/history/${dataset}/documents/${each}`,
      query: { revision },
    })
    const [found] = answer.documents ?? []
    // Like Studio, which compares them as well: what is asked for by the revision of another version may be given as it was
    // then.
    if (found?._rev === revision) return found
  }
  return null
}
