import type { WorkflowStep, StepKind, Workflow, WorkflowRequest } from '../../../../lib/workflow/records.ts'

const titles: Readonly<Record<StepKind, string>> = {
  sent: 'Sent for review',
  changesAsked: 'Changes asked',
  approved: 'Approved',
  published: 'Published',
  scheduled: 'Scheduled',
  cancelled: 'Schedule cancelled',
  changesAskedByLink: 'Changes asked',
  approvedByLink: 'Approved',
}

/** What a reviewer said by link, as her note has it. */
interface SaidByLink {
  readonly _id: string
  readonly nameGiven: string | null
  readonly text: string | null
}

/**
 * Everything that happened to a text, the newest first; a request that nobody has answered yet included.
 * @param notes what reviewers said; where a note was erased its entry stays, without a name
 */
export function trailOf(
  workflow: Workflow | null,
  request: WorkflowRequest | null,
  notes: readonly SaidByLink[] = [],
): WorkflowStep[] {
  const waiting: readonly WorkflowStep[] = request
    ? [{ ...request, _key: 'waiting', kind: 'sent', reason: request.note }]
    : []
  return [...(workflow?.steps ?? []).map((step) => withNote(step, notes)), ...waiting].toReversed()
}

function withNote(step: WorkflowStep, notes: readonly SaidByLink[]): WorkflowStep {
  if (!step.noteId) return step
  const note = notes.find(({ _id }) => _id === step.noteId)
  return { ...step, by: note?.nameGiven || 'a reviewer', reason: note?.text ?? undefined }
}

/** `Approved by Ada`; `Approved by Fatima (by link, identity not checked)`. */
export function stepTitle({ kind, by, noteId }: WorkflowStep): string {
  const title = `${kind ? titles[kind] : 'Something else'} by ${by ?? 'somebody'}`
  return noteId ? `${title} (by link, identity not checked)` : title
}
