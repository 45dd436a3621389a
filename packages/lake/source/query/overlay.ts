import type { LakeDocument } from '../protocol/document.ts'
import { isUnpublishing, releaseOfVersion } from '../protocol/release.ts'
import { isDraftId, publishedIdOf } from '../protocol/document-id.ts'

/**
 * Lays layers over the published documents, the first in the stack on top: what a reader would see once they are
 * published. Each document answers to its published id; `_originalId` tells which layer it came from.
 * @param stack `drafts` and names of releases, the topmost first
 */
export function overlay(documents: readonly LakeDocument[], stack: readonly string[]): LakeDocument[] {
  const seen = new Map<string, { document: LakeDocument; rank: number }>()
  for (const document of documents) {
    const rank = rankOf(document._id, stack)
    if (rank === null) continue
    const id = publishedIdOf(document._id)
    const other = seen.get(id)
    if (!other || rank < other.rank) seen.set(id, { document, rank })
  }
  return [...seen]
    .filter(([, { document }]) => !isUnpublishing(document))
    .map(([_id, { document }]) => ({ ...document, _id, _originalId: document._id }))
    .toSorted((a, b) => (a._id < b._id ? -1 : 1))
}

function rankOf(id: string, stack: readonly string[]): number | null {
  const layer = isDraftId(id) ? 'drafts' : (releaseOfVersion(id) ?? 'published')
  const rank = stack.indexOf(layer)
  if (rank >= 0) return rank
  return layer === 'published' ? stack.length : null
}
