import type { Workflow } from './records.ts'

/** What a reviewer without an account decided about a text, as her review note stores it. */
export interface Advice {
  readonly noteId: string
  readonly subject: { readonly id: string; readonly type: string }
  readonly decision: 'approved' | 'changesAsked'
  /** The revision that she saw. */
  readonly revision: string
  /** ISO 8601. */
  readonly at: string
}

/** How the workflow names a person who was not signed in. Her name is in the note only, and goes when that is erased. */
export const REVIEWER = 'a reviewer, by link'

/**
 * Whether a request for changes stops a text. It does unless nothing is on its way to readers, or an editor approved the
 * present draft while the reviewer read an earlier one. An approval by link never moves anything: that is an editor's word.
 * @param draft the revision of the draft; `null` where the text has none
 */
export function movesStatus(
  { decision, revision }: Pick<Advice, 'decision' | 'revision'>,
  draft: string | null,
  workflow: Pick<Workflow, 'decision' | 'revision'> | null,
): boolean {
  if (decision !== 'changesAsked' || draft === null) return false
  const isApproved = workflow?.decision === 'approved' && workflow.revision === draft
  return !isApproved || revision === draft
}
