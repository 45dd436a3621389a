import type { WorkflowStep, StepKind, Workflow, WorkflowRequest } from '../../../../lib/workflow/records.ts'

const titles: Readonly<Record<StepKind, string>> = {
  sent: 'Sent for review',
  changesAsked: 'Changes asked',
  approved: 'Approved',
  published: 'Published',
  scheduled: 'Scheduled',
  cancelled: 'Schedule cancelled',
}

/** Everything that happened to a text, the newest first; a request that nobody has answered yet included. */
export function trailOf(workflow: Workflow | null, request: WorkflowRequest | null): WorkflowStep[] {
  const waiting: readonly WorkflowStep[] = request
    ? [{ ...request, _key: 'waiting', kind: 'sent', reason: request.note }]
    : []
  return [...(workflow?.steps ?? []), ...waiting].toReversed()
}

/** `Approved by Ada`. */
export function stepTitle({ kind, by }: WorkflowStep): string {
  return `${kind ? titles[kind] : 'Something else'} by ${by ?? 'somebody'}`
}
