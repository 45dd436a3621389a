import { situationOf } from '../../../../lib/schedule/situation.ts'
import { approverProblem, reviewStatusOf } from '../../../../lib/workflow/review-status.ts'
import { decide, sendForReview } from '../../../../lib/workflow/transitions.ts'
import { requestChoice } from '../../workflow/rules/review-request.ts'
import { say } from '../../parts/say.ts'
import { already, done, refused, type ManyAct } from '../rules/result.ts'
import { actOn, type Acting } from './acting.ts'

const nothingToReview = () => refused(say('It has no changes that are not published.'))

/** Sends each draft for review, with one sentence for all. */
export const sendEach =
  (acting: Acting, reason: string): ManyAct =>
  async (item) => {
    const situation = await situationOf(acting.client, item.id)
    if (!situation) return nothingToReview()
    const choice = requestChoice(reviewStatusOf(situation))
    if (choice === null) return already(say('It is approved already.'))
    if (choice === 'cancel') return already(say('It waits for review already.'))
    await sendForReview(acting.client, { ...actOn(acting, item, situation.draft._rev), reason })
    return done(say('Sent for review.'))
  }

/** Approves each draft as it is at that moment. */
export const approveEach =
  (acting: Acting): ManyAct =>
  async (item) => {
    const situation = await situationOf(acting.client, item.id)
    if (!situation) return nothingToReview()
    const { request, draft } = situation
    if (reviewStatusOf(situation).state === 'approved') return already(say('It is approved already.'))
    const problem = approverProblem(acting.person.id, request, acting.needsSecondPerson)
    if (problem) return refused(problem)
    await decide(acting.client, 'approved', actOn(acting, item, draft._rev), request)
    return done(say('Approved.'))
  }
