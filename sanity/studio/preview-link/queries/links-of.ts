import type { SanityClient } from '@sanity/client'
import type { ReviewLinkRow } from '../rules/link-state.ts'

const LINKS_OF = `*[_type == "reviewLink" && subject._ref == $id] | order(_createdAt desc) {
  _id, madeFor, madeBy, expiresAt, revokedAt, _createdAt
}`

/** All links to a document, also the ones that no longer work. */
export function linksOf(client: SanityClient, documentId: string): Promise<ReviewLinkRow[]> {
  return client.fetch<ReviewLinkRow[]>(LINKS_OF, { id: documentId }, { perspective: 'raw' })
}
