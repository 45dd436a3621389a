import { approvalProblem, type ReviewStatus } from '../../../../lib/workflow/review-status.ts'
import { say } from '../../parts/say.ts'
import { sayMade } from '../../parts/say-made.ts'

/** What is known of a draft that somebody wants to schedule; `null` for what is still being looked up. */
export interface DraftSituation {
  readonly type: string
  readonly reviewStatus: ReviewStatus | null
  /** Whether the form has errors. */
  readonly hasErrors: boolean | null
  /** What a story lacks of consent. */
  readonly consentProblems: readonly string[] | null
}

/** The first reason why a draft may not be published, now or later; `undefined` when there is none. */
export function publishBlocker({ type, reviewStatus, hasErrors, consentProblems }: DraftSituation): string | undefined {
  if (!reviewStatus || hasErrors === null) return say('Looking up whether it may be published…')
  if (hasErrors) return say('The form shows what has to be mended first.')
  const approval = approvalProblem(type, reviewStatus)
  if (approval || type !== 'story') return approval && say(approval)
  if (consentProblems === null) return say('Looking up who agreed…')
  return consentProblems[0] && sayMade(consentProblems[0])
}
