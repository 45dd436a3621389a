import type { SanityClient } from '@sanity/client'
import { consentRecordId, originalIdOf } from '../consent/record-id.ts'
import { draftIdOf } from '../document-ids.ts'
import type { StoredDocument } from '../stored.ts'
import { requestIdOf, workflowIdOf, type Workflow, type WorkflowRequest } from '../workflow/records.ts'

/** Everything that decides whether a draft may be published. */
export interface Situation {
  readonly draft: StoredDocument
  readonly published: StoredDocument | null
  readonly request: WorkflowRequest | null
  readonly workflow: Workflow | null
  /** The record of the original story, which also covers translations. */
  readonly consent: StoredDocument | null
}

/**
 * What decides about a draft, as it is now; `null` when there is none.
 * @param client one that sees drafts and private documents (`raw`)
 * @param id the published id
 */
export async function situationOf(client: SanityClient, id: string): Promise<Situation | null> {
  const draftId = draftIdOf(id)
  const draft = await client.getDocument<StoredDocument>(draftId)
  if (!draft) return null
  const ids = [id, draftIdOf(requestIdOf(id)), workflowIdOf(id), consentRecordId(originalIdOf(id, draft))]
  const found = await client.getDocuments<StoredDocument>(ids)
  const [published = null, request = null, workflow = null, consent = null] = found
  return { draft, published, request, workflow, consent }
}
