/** Who did something in Studio. */
export interface Person {
  readonly id: string
  readonly name: string
}

/**
 * The wish that somebody looks at a text. It is only ever a draft: writing drafts is all that authors may do, on the
 * embedded lake and, as Contributors, on hosted Sanity. There is one as long as the text waits for an answer.
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

/** What can stand in a trail. */
export type StepKind = 'sent' | 'changesAsked' | 'approved' | 'published' | 'scheduled' | 'cancelled'

export interface Step {
  readonly _key: string
  readonly kind?: StepKind
  readonly by?: string
  readonly byId?: string
  readonly at?: string
  readonly revision?: string
  readonly reason?: string
}

/** What editors answered. Only they can write it, since its id is not a draft's. */
export interface Workflow {
  readonly _id: string
  readonly decision?: 'changesAsked' | 'approved' | 'published'
  /** The revision of the draft that the decision is about. */
  readonly revision?: string
  readonly by?: string
  readonly byId?: string
  readonly steps?: readonly Step[]
}

// Ids with a dot: no reader of the content API without a token ever sees who reviewed what.

export const requestIdOf = (subjectId: string) => `request.${subjectId}`
export const workflowIdOf = (subjectId: string) => `workflow.${subjectId}`

/** The text that a request, a workflow or a schedule is about. */
export function subjectIdOf(recordId: string): string {
  return recordId.replace(/^(?:drafts\.)?(?:request|workflow|schedule\.(?:publish|unpublish))\./u, '')
}
