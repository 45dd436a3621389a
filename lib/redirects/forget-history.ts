import type { SanityClient } from '@sanity/client'

/**
 * Erases the history of deleted documents. The embedded lake can do that; hosted Sanity keeps history as long as the
 * plan says.
 */
export async function forgetHistory(client: SanityClient, ids: readonly string[]): Promise<void> {
  const { dataset } = client.config()
  await client.request({ method: 'DELETE', url: `/data/history/${dataset}/documents/${ids.join(',')}` })
}
