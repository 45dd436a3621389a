import type { Workflow, WorkflowRequest } from './records.ts'

/** Where a text stands between its first word and its readers. */
export type State = 'draft' | 'inReview' | 'changesAsked' | 'approved' | 'published'

export interface ReviewStatus {
  readonly state: State
  /** The text was changed after it was sent, or approved: what was decided is about other words. */
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

/** Works out where a text stands. An approval holds for the very revision that was looked at, and for no other. */
export function reviewStatusOf({ draft, published, request, workflow }: Records): ReviewStatus {
  if (!draft) return { state: published ? 'published' : 'draft', isChangedSince: false }
  if (request) return { state: 'inReview', isChangedSince: request.revision !== draft._rev }
  const isSame = workflow?.revision === draft._rev
  if (workflow?.decision === 'approved')
    return isSame ? { state: 'approved', isChangedSince: false } : { state: 'draft', isChangedSince: true }
  if (workflow?.decision === 'changesAsked') return { state: 'changesAsked', isChangedSince: !isSame }
  return { state: 'draft', isChangedSince: false }
}

/** The types that go to readers only after somebody approved them. Everything else editors publish as they see fit. */
const approvedTypes: ReadonlySet<string> = new Set(['story'])

/** The types that have a trail: authors send them to editors. */
export const reviewedTypes: ReadonlySet<string> = new Set(['story', 'page', 'partner', 'napDocument'])

/** Says why a text may not be published yet, or nothing. Who may publish at all is a matter of roles. */
export function approvalProblem(type: string, { state, isChangedSince }: ReviewStatus): string | undefined {
  if (!approvedTypes.has(type) || state === 'approved' || state === 'published') return undefined
  if (state === 'inReview') return 'It waits for review. Somebody has to approve it first.'
  if (state === 'changesAsked') return 'Changes were asked for. Make them, and have the story approved.'
  return isChangedSince
    ? 'It was changed after it was approved. Have the new words approved.'
    : 'Nobody has approved it yet. Send it for review, or approve it.'
}

/**
 * Says why somebody may not approve a text, or nothing.
 * @param needsSecondPerson whether nobody may approve what she sent herself
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
