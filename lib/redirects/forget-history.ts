import type { SanityClient } from '@sanity/client'

/** Forgets what documents said that are no more. The embedded lake can; hosted Sanity keeps history as long as its plan says. */
export async function forgetHistory(client: SanityClient, ids: readonly string[]): Promise<void> {
  const { dataset } = client.config()
  await client.request({ method: 'DELETE', url: `/data/history/${dataset}/documents/${ids.join(',')}` })
}
