import type { Step, StepKind, Workflow, WorkflowRequest } from '../../../../lib/workflow/records'

const titles: Readonly<Record<StepKind, string>> = {
  sent: 'Sent for review',
  changesAsked: 'Changes asked',
  approved: 'Approved',
  published: 'Published',
  scheduled: 'Scheduled',
  cancelled: 'Schedule cancelled',
}

/** Everything that happened to a text, the newest first; a request that nobody has answered yet included. */
export function trailOf(workflow: Workflow | null, request: WorkflowRequest | null): Step[] {
  const waiting: readonly Step[] = request ? [{ ...request, _key: 'waiting', kind: 'sent', reason: request.note }] : []
  return [...(workflow?.steps ?? []), ...waiting].toReversed()
}

/** `Approved by Ada`. */
export function stepTitle({ kind, by }: Step): string {
  return `${kind ? titles[kind] : 'Something else'} by ${by ?? 'somebody'}`
}
