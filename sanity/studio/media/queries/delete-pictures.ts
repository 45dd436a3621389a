import type { SanityClient } from '@sanity/client'

/**
 * Deletes pictures for good, all or none: the content API refuses those that something refers to, also since they were listed.
 * @throws with its sentence
 */
export async function deletePictures(client: SanityClient, ids: readonly string[]): Promise<void> {
  const transaction = client.transaction()
  for (const id of ids) transaction.delete(id)
  await transaction.commit()
}
