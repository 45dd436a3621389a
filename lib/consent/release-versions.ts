import type { SanityClient } from '@sanity/client'
import { publishedIdOf } from '../document-ids.ts'
import { forgetHistory, purges } from '../redirects/forget-history.ts'

/** Versions of documents in releases: those that are there, and those that an archived release could bring back. */
export interface ReleaseVersions {
  readonly present: readonly string[]
  readonly archived: readonly string[]
}

const VERSIONS = `{
  "present": *[_id in path("versions.**")]._id,
  "archived": array::compact(*[_type == "system.release"].finalDocumentStates[].id)
}`

/**
 * Finds the versions of some documents. Our Studio makes none, but other programs may: a release that is published later must
 * not bring back what was taken away.
 * @param client one that sees drafts and private documents (`raw`)
 * @param ids as of published documents
 */
export async function releaseVersions(client: SanityClient, ids: readonly string[]): Promise<ReleaseVersions> {
  const { present, archived } = await client.fetch<ReleaseVersions>(VERSIONS)
  const isOf = (id: string) => ids.includes(publishedIdOf(id))
  return { present: present.filter(isOf), archived: archived.filter(isOf) }
}

/** Deletes them for good, with their history: an archived release brings its versions back from history. @throws when the content API cannot do it */
export async function dropVersions(client: SanityClient, { present, archived }: ReleaseVersions): Promise<void> {
  if (present.length > 0) await client.action(purges(present))
  if (archived.length > 0) await forgetHistory(client, archived)
}
