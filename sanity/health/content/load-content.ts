import type { SanityClient } from '@sanity/client'
import { checkedTypes } from '../../../lib/content/document-types.ts'
import { isStored, type StoredDocument } from '../../../lib/stored.ts'
import { isDraftId, publishedIdOf } from '../../../lib/document-ids.ts'
import type { HealthContent, LinkCheck, StoredAsset } from './finding.ts'

const atATime = 500

/** Where the results of trying links are kept: an id with a dot, so nobody sees it who is not signed in. */
export const LINK_CHECKS_ID = 'health.links'

/**
 * Everything that the checks ask about.
 * @param client with a token that reads drafts and private documents
 */
export async function loadContent(client: SanityClient, now: Date): Promise<HealthContent> {
  const raw = client.withConfig({ perspective: 'raw' })
  const [documents, assets, links] = await Promise.all([
    allDocuments(raw),
    raw.fetch<StoredAsset[]>(`*[_type in ["sanity.imageAsset", "sanity.fileAsset"]]{ _id, _type, originalFilename }`),
    raw.fetch<unknown>(`*[_id == $id][0].links`, { id: LINK_CHECKS_ID }),
  ])
  const published = new Map<string, StoredDocument>()
  const drafts = new Map<string, StoredDocument>()
  for (const document of documents)
    if (isDraftId(document._id)) drafts.set(publishedIdOf(document._id), document)
    else if (!document._id.startsWith('versions.')) published.set(document._id, document)
  return { published, drafts, assets, links: linkChecksIn(links), now }
}

async function allDocuments(client: SanityClient): Promise<StoredDocument[]> {
  const documents: StoredDocument[] = []
  for (;;) {
    const last = documents.at(-1)?._id ?? ''
    const next = await client.fetch<StoredDocument[]>(`*[_type in $types && _id > $last] | order(_id) [0...$atATime]`, {
      types: checkedTypes,
      last,
      atATime,
    })
    documents.push(...next)
    if (next.length < atATime) return documents
  }
}

/** What was written of links, as far as it can be read. */
function linkChecksIn(value: unknown): LinkCheck[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : []
  return items
    .filter(isStored)
    .flatMap(({ address, state, detail, checkedAt }) =>
      typeof address === 'string' &&
      typeof checkedAt === 'string' &&
      (state === 'alive' || state === 'dead' || state === 'unsure')
        ? [{ address, state, detail: typeof detail === 'string' ? detail : '', checkedAt }]
        : [],
    )
}
