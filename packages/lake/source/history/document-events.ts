import { draftIdOf, isDraftId, isVersionId, publishedIdOf } from '../protocol/document-id.ts'
import type { LogEntry } from '../storage/content.ts'

/**
 * What happened to a document, told in the Studio's terms (created, published, unpublished, deleted), newest first. Edits
 * are not among them: the Studio reads those from the transaction log.
 */
export function documentEvents(id: string, log: readonly LogEntry[]) {
  const published = publishedIdOf(id)
  const draft = isVersionId(id) ? id : draftIdOf(id)
  let draftRevision: string | undefined
  const events = log.flatMap((entry) => {
    const changes = new Map(entry.changes.map((change) => [change.documentId, change]))
    const common = { timestamp: entry.timestamp, author: entry.author, documentId: published }
    const revision = entry.transactionId
    const ofPublished = changes.get(published)
    const ofDraft = changes.get(draft)
    const before = draftRevision
    if (ofDraft) draftRevision = ofDraft.after?._rev ?? undefined

    if (ofPublished?.after && ofDraft && ofDraft.after === null)
      return [
        {
          ...common,
          type: 'publishDocumentVersion',
          revisionId: revision,
          versionId: draft,
          versionRevisionId: before,
          publishCause: 'document.publish',
        },
      ]
    if (ofPublished && ofPublished.after === null && ofDraft?.after)
      return [{ ...common, type: 'unpublishDocument', versionId: draft, versionRevisionId: revision }]
    if (ofPublished && ofPublished.after === null) return [{ ...common, type: 'deleteDocumentGroup' }]
    if (ofPublished)
      return [
        { ...common, type: ofPublished.before ? 'updateLiveDocument' : 'createLiveDocument', revisionId: revision },
      ]
    if (ofDraft && ofDraft.before === null)
      return [{ ...common, type: 'createDocumentVersion', versionId: draft, versionRevisionId: revision }]
    if (ofDraft && ofDraft.after === null)
      return [{ ...common, type: 'deleteDocumentVersion', versionId: draft, versionRevisionId: before ?? revision }]
    return []
  })
  const visible = isDraftId(id) || isVersionId(id) ? events : events.filter(({ type }) => !layerOnly.has(type))
  return visible.toReversed()
}

/** Left out for the published document alone. */
const layerOnly = new Set(['createDocumentVersion', 'deleteDocumentVersion'])
