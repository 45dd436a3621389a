import type { SanityClient } from '@sanity/client'
import { OPEN_FOR_FILTER } from './link-queries.ts'

const revocation = (by: string) => ({ revokedAt: new Date().toISOString(), revokedBy: by })

/** Ends a link at once. The record stays, so that it can be seen that there was one. Who revoked it first is kept. */
export async function revokeLink(client: SanityClient, linkId: string, by: string): Promise<void> {
  await client.patch(linkId).setIfMissing(revocation(by)).commit()
}

/**
 * Ends every link that was made for somebody, at once.
 * @param person as it was written when the links were made
 */
export async function revokeAllFor(client: SanityClient, person: string, by: string): Promise<void> {
  await client
    .patch({ query: OPEN_FOR_FILTER, params: { person } })
    .setIfMissing(revocation(by))
    .commit({ returnDocuments: false })
}
