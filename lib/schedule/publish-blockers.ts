import { allProblems, storyProblems } from '../consent/story-problems.ts'
import type { StoredDocument } from '../stored.ts'
import type { Workflow, WorkflowRequest } from '../workflow/records.ts'
import { approvalProblem, reviewStatusOf } from '../workflow/review-status.ts'
import type { Schedule } from './schedule.ts'

/** Everything that decides whether a draft may be published. */
export interface Situation {
  readonly draft: StoredDocument
  readonly published: StoredDocument | null
  readonly request: WorkflowRequest | null
  readonly workflow: Workflow | null
  /** The record of the original story, which also covers translations. */
  readonly consent: StoredDocument | null
}

/** Why a draft may not be published at its scheduled time: the same checks as Studio's button, made at that time. */
export function publishBlockers(schedule: Schedule, situation: Situation, now: Date): string[] {
  const { draft, consent } = situation
  const approval = approvalProblem(draft._type, reviewStatusOf(situation))
  const isChanged = schedule.revision !== draft._rev && 'It was changed after its moment was set.'
  const ofStory = draft._type === 'story' ? allProblems(storyProblems(draft, consent, now.getTime())) : []
  return [...[isChanged, approval].filter((problem) => typeof problem === 'string'), ...ofStory]
}
