import type { SanityClient } from '@sanity/client'
import { draftIdOf, isDraftId, publishedIdOf } from '../../lib/document-ids.ts'
import { isKeyedRedirectId, redirectIds } from '../../lib/redirects/redirect-id.ts'

interface StoredRedirect {
  readonly _id: string
  readonly _type: string
  readonly _rev: string
  readonly from?: unknown
}

/** The earlier form of ids: `redirect.` and the words of the address. */
const OLD = `*[_type == "redirect" && (_id in path("redirect.**") || _id in path("drafts.redirect.**"))]._id`

/** How many are moved per transaction, which must not grow with the content. */
const atOnce = 50

/**
 * Moves redirects from ids that contain the words of an address to keyed ids. If it is stopped, the next run continues;
 * if two run at once, each redirect is moved by one of them: the other's transaction fails on the revision, and it
 * looks again.
 * @param client with a token that can write
 * @param forget called with deleted ids, for a content API that can erase their history
 * @returns how many were moved
 */
export async function moveRedirectIds(
  client: SanityClient,
  forget?: (ids: readonly string[]) => Promise<unknown>,
): Promise<number> {
  const raw = client.withConfig({ perspective: 'raw' })
  const all = await raw.fetch<string[]>(OLD)
  const old = all.filter((id) => !isKeyedRedirectId(publishedIdOf(id)))
  if (old.length === 0) return 0
  const idOf = await redirectIds(client)
  for (let start = 0; start < old.length; start += atOnce) {
    const ids = old.slice(start, start + atOnce)
    const redirects = await raw.getDocuments<StoredRedirect>(ids)
    const transaction = raw.transaction()
    for (const redirect of redirects) {
      if (!redirect) continue
      const { _id, _rev, ...rest } = redirect
      const id = await idOf(typeof rest.from === 'string' ? rest.from : publishedIdOf(_id))
      transaction
        .patch(_id, (patch) => patch.ifRevisionId(_rev).setIfMissing({ _type: 'redirect' }))
        .delete(_id)
        .createIfNotExists({ ...rest, _id: isDraftId(_id) ? draftIdOf(id) : id })
    }
    await transaction.commit({ visibility: 'sync' })
    await forget?.(ids)
  }
  return old.length
}
