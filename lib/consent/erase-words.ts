import type { SanityClient } from '@sanity/client'
import { draftIdOf } from '../document-ids'

const layersOf = (textIds: readonly string[]) => textIds.flatMap((id) => [id, draftIdOf(id)])

/** Deletes the texts of a story for good, drafts too. */
export async function eraseWords(client: SanityClient, textIds: readonly string[]): Promise<void> {
  await layersOf(textIds)
    .reduce((transaction, id) => transaction.delete(id), client.transaction())
    .commit()
}

/**
 * Erases what they ever said. The embedded lake can; hosted Sanity keeps history for as long as its plan says.
 * @throws when the content API does not do it
 */
export async function eraseHistory(client: SanityClient, textIds: readonly string[]): Promise<void> {
  const { dataset } = client.config()
  await client.request({ method: 'DELETE', url: `/data/history/${dataset}/documents/${layersOf(textIds).join(',')}` })
}
