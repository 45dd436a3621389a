import type { WorkflowStep, StepKind, Workflow, WorkflowRequest } from '../../../../lib/workflow/records.ts'
import { say } from '../../parts/say.ts'
import { sayMade } from '../../parts/say-made.ts'

const titles: Readonly<Record<StepKind, string>> = {
  sent: say('Sent for review by {name}'),
  changesAsked: say('Changes asked by {name}'),
  approved: say('Approved by {name}'),
  published: say('Published by {name}'),
  scheduled: say('Scheduled by {name}'),
  cancelled: say('Schedule cancelled by {name}'),
  changesAskedByLink: say('Changes asked by {name}'),
  approvedByLink: say('Approved by {name}'),
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
  return { ...step, by: note?.nameGiven || say('a reviewer'), reason: note?.text ?? undefined }
}

/** What the site writes itself; other steps have the words of a person, which are never translated. */
const ofTheSite: ReadonlySet<StepKind | undefined> = new Set(['scheduled', 'published'])

export const stepReason = ({ kind, reason = '' }: WorkflowStep): string =>
  ofTheSite.has(kind) ? sayMade(reason) : reason

/** `Approved by Ada`; `Approved by Fatima (by link, identity not checked)`. */
export function stepTitle({ kind, by, noteId }: WorkflowStep): string {
  const sentence = kind ? titles[kind] : say('Something else by {name}')
  const title = sentence.replace('{name}', () => by ?? say('somebody'))
  return noteId ? say('{step} (by link, identity not checked)', { step: title }) : title
}
