import { allProblems, storyProblems } from '../consent/story-problems.ts'
import { approvalProblem, reviewStatusOf } from '../workflow/review-status.ts'
import type { Schedule } from './schedule.ts'
import type { Situation } from './situation.ts'

/** Why a draft may not be published now: the same checks as Studio's button, made when they are asked for. */
export function draftBlockers(situation: Situation, now: Date): string[] {
  const { draft, consent } = situation
  const approval = approvalProblem(draft._type, reviewStatusOf(situation))
  const ofStory = draft._type === 'story' ? allProblems(storyProblems(draft, consent, now.getTime())) : []
  return [...(approval === undefined ? [] : [approval]), ...ofStory]
}

/** Why a draft may not be published at its scheduled time. */
export function publishBlockers(schedule: Schedule, situation: Situation, now: Date): string[] {
  const isChanged = schedule.revision !== situation.draft._rev
  return [...(isChanged ? ['It was changed after its moment was set.'] : []), ...draftBlockers(situation, now)]
}
