import { ClientError, type SanityClient } from '@sanity/client'
import { draftIdOf } from '../../lib/document-ids.ts'
import { movesStatus, REVIEWER, type Advice } from '../../lib/workflow/advice.ts'
import { requestIdOf, workflowIdOf, type Workflow, type WorkflowRequest } from '../../lib/workflow/records.ts'
import { entryOf, reference, stepOfRequest } from '../../lib/workflow/transitions.ts'

interface Now {
  readonly draft: string | null
  readonly workflow: (Workflow & { readonly _rev: string }) | null
  readonly request: WorkflowRequest | null
  readonly isRecorded: boolean | null
}

const NOW_QUERY = `{
  "draft": *[_id == $draftId][0]._rev,
  "workflow": *[_id == $workflowId][0]{ _id, _rev, decision, revision },
  "request": *[_id == $requestId][0]{ _id, revision, by, byId, at, note },
  "isRecorded": $noteId in *[_id == $workflowId][0].steps[].noteId
}`

/** Others may write to the trail at the same moment; each attempt reads it again. */
const ATTEMPTS = 20

/**
 * Records a reviewer's decision in the trail of its text, once, however often and by whomever this is called. Changes that
 * she asks for move the status of the text. Nothing is taken from a trail that others write to at the same time.
 * @param client with a token that may write, and read everything
 * @throws whatever the content API answers, with nothing recorded
 */
export async function recordAdvice(client: SanityClient, advice: Advice): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await attemptAdvice(client, advice)
      return
    } catch (error) {
      const isConflict = error instanceof ClientError && error.statusCode === 409
      if (!isConflict || attempt === ATTEMPTS) throw error
    }
  }
}

async function attemptAdvice(client: SanityClient, advice: Advice): Promise<void> {
  const { noteId, subject, decision, revision, at } = advice
  const workflowId = workflowIdOf(subject.id)
  const requestId = draftIdOf(requestIdOf(subject.id))
  const params = { draftId: draftIdOf(subject.id), workflowId, requestId, noteId }
  const now = await client.fetch<Now>(NOW_QUERY, params, { perspective: 'raw', cache: 'no-store' })
  if (now.isRecorded) return
  const moves = movesStatus(advice, now.draft, now.workflow)
  const kind = decision === 'approved' ? 'approvedByLink' : 'changesAskedByLink'
  const answered = moves && now.request ? [stepOfRequest(now.request)] : []
  const steps = [...answered, entryOf(kind, { noteId, at, revision }, undefined)]
  const transaction = client.transaction()
  // `create` fails where somebody began the trail meanwhile, as the revision does where somebody wrote to it.
  if (!now.workflow) {
    const about = { subject: reference(subject.id), subjectType: subject.type }
    transaction.create({ _id: workflowId, _type: 'workflow', ...about })
  }
  transaction.patch(workflowId, (patch) => {
    const guarded = now.workflow ? patch.ifRevisionId(now.workflow._rev) : patch
    const moved = moves ? guarded.set({ decision, revision, by: REVIEWER }).unset(['byId']) : guarded
    return moved.setIfMissing({ steps: [] }).append('steps', steps)
  })
  if (moves && now.request) transaction.delete(requestId)
  await transaction.commit()
}
