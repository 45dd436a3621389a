import { approvalProblem, type ReviewStatus } from '../../../../lib/workflow/review-status.ts'

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
  if (!reviewStatus || hasErrors === null) return 'Looking up whether it may be published…'
  if (hasErrors) return 'The form shows what has to be mended first.'
  const approval = approvalProblem(type, reviewStatus)
  if (approval || type !== 'story') return approval
  return consentProblems === null ? 'Looking up who agreed…' : consentProblems[0]
}
