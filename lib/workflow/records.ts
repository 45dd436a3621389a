/** A person who did something in Studio. */
export interface Person {
  readonly id: string
  readonly name: string
}

/**
 * A request to review a text. It is always a draft, because authors may write drafts only, on the embedded lake and, as
 * Contributors, on hosted Sanity. It exists while the text waits for a decision.
 */
export interface WorkflowRequest {
  readonly _id: string
  readonly subject?: { readonly _ref: string }
  /** The revision of the draft that was sent. */
  readonly revision?: string
  readonly by?: string
  readonly byId?: string
  readonly at?: string
  readonly note?: string
}

/** The kinds of entries in a trail. */
export type StepKind =
  | 'sent'
  | 'changesAsked'
  | 'approved'
  | 'published'
  | 'scheduled'
  | 'cancelled'
  /** What reviewers without an account decided: advice, which only the note that it names says more about. */
  | 'changesAskedByLink'
  | 'approvedByLink'

export interface WorkflowStep {
  readonly _key: string
  readonly kind?: StepKind
  readonly by?: string
  readonly byId?: string
  readonly at?: string
  readonly revision?: string
  readonly reason?: string
  /** The review note of a decision by link. Who gave it and why is only there, so that it is erased in one place. */
  readonly noteId?: string
}

/** The editors' decisions. Only editors can write it, since its id is not a draft's. */
export interface Workflow {
  readonly _id: string
  readonly decision?: 'changesAsked' | 'approved' | 'published'
  /** The revision of the draft that the decision is about. */
  readonly revision?: string
  readonly by?: string
  readonly byId?: string
  readonly steps?: readonly WorkflowStep[]
}

// Ids with a dot: callers without a token never see who reviewed what.

export const requestIdOf = (subjectId: string) => `request.${subjectId}`
export const workflowIdOf = (subjectId: string) => `workflow.${subjectId}`

/** The text that a request, a workflow or a schedule is about. */
export function subjectIdOf(recordId: string): string {
  return recordId.replace(/^(?:drafts\.)?(?:request|workflow|schedule\.(?:publish|unpublish))\./u, '')
}
