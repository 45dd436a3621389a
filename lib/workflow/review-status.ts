import { factsOf } from '../content/document-types.ts'
import type { Workflow, WorkflowRequest } from './records.ts'

/** Where a text is between its first draft and publication. */
export type State = 'draft' | 'inReview' | 'changesAsked' | 'approved' | 'published'

export interface ReviewStatus {
  readonly state: State
  /** The text has changed since it was sent or approved, so the decision is about another text. */
  readonly isChangedSince: boolean
}

interface Revised {
  readonly _rev?: string
}

export interface Records {
  readonly draft: Revised | null
  readonly published: Revised | null
  readonly request: WorkflowRequest | null
  readonly workflow: Workflow | null
}

/** The review status of a text. An approval is valid for exactly the revision that was reviewed. */
export function reviewStatusOf({ draft, published, request, workflow }: Records): ReviewStatus {
  if (!draft) return { state: published ? 'published' : 'draft', isChangedSince: false }
  if (request) return { state: 'inReview', isChangedSince: request.revision !== draft._rev }
  const isSame = workflow?.revision === draft._rev
  if (workflow?.decision === 'approved')
    return isSame ? { state: 'approved', isChangedSince: false } : { state: 'draft', isChangedSince: true }
  if (workflow?.decision === 'changesAsked') return { state: 'changesAsked', isChangedSince: !isSame }
  return { state: 'draft', isChangedSince: false }
}

/** Why a text may not be published yet, or nothing. Roles decide who may publish at all. */
export function approvalProblem(type: string, { state, isChangedSince }: ReviewStatus): string | undefined {
  if (!factsOf(type)?.needsApproval || state === 'approved' || state === 'published') return undefined
  if (state === 'inReview') return 'It waits for review. Somebody has to approve it first.'
  if (state === 'changesAsked') return 'Changes were asked for. Make them, and have the story approved.'
  return isChangedSince
    ? 'It was changed after it was approved. Have the new words approved.'
    : 'Nobody has approved it yet. Send it for review, or approve it.'
}

/**
 * Why somebody may not approve a text, or nothing.
 * @param needsSecondPerson whether a person may not approve a text that she sent herself
 */
export function approverProblem(
  userId: string,
  request: WorkflowRequest | null,
  needsSecondPerson: boolean,
): string | undefined {
  if (!needsSecondPerson) return undefined
  if (!request) return 'Send it for review first: somebody else has to approve it.'
  return request.byId === userId ? 'You sent this for review yourself: somebody else has to approve it.' : undefined
}
