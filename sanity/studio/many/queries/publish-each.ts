import { refusalSaid } from '../../parts/refusal-said.ts'
import { draftBlockers } from '../../../../lib/schedule/publish-blockers.ts'
import { publishDraft } from '../../../../lib/schedule/publish-draft.ts'
import { situationOf } from '../../../../lib/schedule/situation.ts'
import { note } from '../../../../lib/workflow/transitions.ts'
import { say } from '../../parts/say.ts'
import { already, done, refused, type ManyAct } from '../rules/result.ts'
import { actOn, type Acting } from './acting.ts'

/** Publishes each draft that its form, its review and its consent let through, as it is at that moment. */
export const publishEach =
  (acting: Acting): ManyAct =>
  async (item) => {
    const { client, now, formProblems } = acting
    const situation = await situationOf(client, item.id)
    if (!situation)
      return (await client.getDocument(item.id))
        ? already(say('It was published already.'))
        : refused(say('It is no longer there.'))
    const problems = [...draftBlockers(situation, now()), ...(await formProblems(situation.draft))]
    if (problems.length > 0) return refused(...problems)
    await publishDraft(client, situation)
    try {
      await note(client, 'published', actOn(acting, item, situation.draft._rev))
      return done(say('Published.'))
    } catch (error) {
      return done(say('Published, but not noted in its trail: {problem}', { problem: refusalSaid(error) }))
    }
  }
