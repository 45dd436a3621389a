import type { SanityClient } from '@sanity/client'
import { draftIdOf } from '../document-ids.ts'

const layersOf = (textIds: readonly string[]) => textIds.flatMap((id) => [id, draftIdOf(id)])

/** Deletes the texts of a story permanently, including drafts. */
export async function eraseWords(client: SanityClient, textIds: readonly string[]): Promise<void> {
  await layersOf(textIds)
    .reduce((transaction, id) => transaction.delete(id), client.transaction())
    .commit()
}

/**
 * Erases their history. The embedded lake can do that; hosted Sanity keeps history as long as the plan says.
 * @throws when the content API cannot do it
 */
export async function eraseHistory(client: SanityClient, textIds: readonly string[]): Promise<void> {
  const { dataset } = client.config()
  await client.request({ method: 'DELETE', url: `/data/history/${dataset}/documents/${layersOf(textIds).join(',')}` })
}
