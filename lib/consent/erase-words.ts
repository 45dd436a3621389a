import type { SanityClient } from '@sanity/client'
import { draftIdOf } from '../document-ids.ts'
import type { PublishedTraces } from './published-traces.ts'
import { forgetHistory } from '../redirects/forget-history.ts'

const layersOf = (textIds: readonly string[]) => textIds.flatMap((id) => [id, draftIdOf(id)])

/** Deletes the texts of a story permanently, including drafts. */
export async function eraseWords(client: SanityClient, textIds: readonly string[]): Promise<void> {
  await layersOf(textIds)
    .reduce((transaction, id) => transaction.delete(id), client.transaction())
    .commit()
}

/** Erases their history, including that of drafts; that of versions goes with them (`dropVersions`). @throws when the content API cannot do it */
export async function eraseHistory(client: SanityClient, { textIds }: Pick<PublishedTraces, 'textIds'>): Promise<void> {
  await forgetHistory(client, layersOf(textIds))
}
