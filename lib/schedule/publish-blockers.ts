import { allProblems, storyProblems } from '../consent/story-problems.ts'
import type { Stored } from '../stored.ts'
import type { Workflow, WorkflowRequest } from '../workflow/records.ts'
import { approvalProblem, reviewStatusOf } from '../workflow/review-status.ts'
import type { Schedule } from './schedule.ts'

/** A document as the content API gives it. */
export type StoredDocument = Stored & { readonly _id: string; readonly _type: string; readonly _rev: string }

/** Everything that decides whether a draft may go out. */
export interface Situation {
  readonly draft: StoredDocument
  readonly published: StoredDocument | null
  readonly request: WorkflowRequest | null
  readonly workflow: Workflow | null
  /** The record of the original story, which covers its translations. */
  readonly consent: StoredDocument | null
}

/** Says why a draft may not go out at its moment: the same as Studio's button asks, judged when the moment has come. */
export function publishBlockers(schedule: Schedule, situation: Situation, now: Date): string[] {
  const { draft, consent } = situation
  const approval = approvalProblem(draft._type, reviewStatusOf(situation))
  const isChanged = schedule.revision !== draft._rev && 'It was changed after its moment was set.'
  const ofStory = draft._type === 'story' ? allProblems(storyProblems(draft, consent, now.getTime())) : []
  return [...[isChanged, approval].filter((problem) => typeof problem === 'string'), ...ofStory]
}
