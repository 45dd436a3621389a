import type { Action, SanityClient } from '@sanity/client'
import { draftIdOf, isDraftId, isVersionId, publishedIdOf } from '../document-ids.ts'

/**
 * Erases what documents said that were deleted, in the history too: by `purge`, which a content API does to a document while
 * it deletes it. So each is made once more first, with nothing in it. A version cannot be made in a release that is closed:
 * for these there is an endpoint of the lake, and on hosted Sanity no way.
 * @param ids of documents that do not exist any more
 * @throws 409 when one of them exists: nothing is erased by mistake; what the content API answers otherwise
 * @see https://www.sanity.io/docs/http-reference/actions
 */
export async function forgetHistory(client: SanityClient, ids: readonly string[]): Promise<void> {
  const versions = ids.filter(isVersionId)
  const others = ids.filter((id) => !versions.includes(id))
  if (others.length > 0) {
    await others.reduce((made, _id) => made.create({ _id, _type: 'erased' }), client.transaction()).commit()
    await client.action(purges(others))
  }
  if (versions.length === 0) return
  const { dataset } = client.config()
  await client.request({ method: 'DELETE', url: `/data/history/${dataset}/documents/${versions.join(',')}` })
}

/** Deletes documents and what they said, whichever of draft, published document and versions there are. */
export function purges(ids: readonly string[]): Action[] {
  const published = ids.filter((id) => publishedIdOf(id) === id)
  const layers = ids.filter((id) => !published.includes(id))
  const named = (publishedId: string) => layers.filter((id) => isDraftId(id) && id === draftIdOf(publishedId))
  const alone = layers.filter((id) => !published.some((publishedId) => named(publishedId).includes(id)))
  return [
    // First: a document is not deleted while it has versions that are not named, and a version is none of its drafts.
    ...alone.map(
      (versionId) => ({ actionType: 'sanity.action.document.version.discard', versionId, purge: true }) as const,
    ),
    ...published.map(
      (publishedId) =>
        ({
          actionType: 'sanity.action.document.delete',
          publishedId,
          includeDrafts: named(publishedId),
          purge: true,
        }) as const,
    ),
  ]
}
