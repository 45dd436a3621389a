import type { SanityClient } from '@sanity/client'
import { draftIdOf, publishedIdOf } from '../document-ids.ts'
import { addressedDocument, redirectsAfter } from '../redirects/redirects-after.ts'
import { writeRedirects } from '../redirects/write-redirects.ts'
import type { Situation } from './situation.ts'

/**
 * Publishes the very revision of a draft that was judged. When its address changes, the old one leads to it before it moves,
 * so that no reader finds nothing at either.
 * @throws what the content API answered; a draft that was changed meanwhile is refused (409)
 */
export async function publishDraft(
  client: SanityClient,
  { draft, published }: Pick<Situation, 'draft' | 'published'>,
): Promise<void> {
  const publishedId = publishedIdOf(draft._id)
  if (published) await writeRedirects(client, redirectsAfter(addressedDocument(published), addressedDocument(draft)))
  await client.action({
    actionType: 'sanity.action.document.publish',
    draftId: draftIdOf(publishedId),
    publishedId,
    ifDraftRevisionId: draft._rev,
  })
}
