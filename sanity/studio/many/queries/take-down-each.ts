import { consentRecordId } from '../../../../lib/consent/record-id.ts'
import { finishWithdrawal, withdraw } from '../../../../lib/consent/withdraw.ts'
import type { WithdrawalStep } from '../../../../lib/consent/withdrawal-log.ts'
import { draftIdOf } from '../../../../lib/document-ids.ts'
import { say } from '../../parts/say.ts'
import { already, done, refused, type ManyAct, type ManyResult } from '../rules/result.ts'
import type { ManyItem } from '../rules/item.ts'
import type { Acting } from './acting.ts'

/** Withdraws consent for stories, once for a story and its translations; takes everything else off the site. */
export function takeDownEach(acting: Acting): ManyAct {
  const withdrawn = new Set<string>()
  return async (item) => {
    if (item.type !== 'story') return unpublish(acting, item)
    if (withdrawn.has(item.originalId)) return done(say('Withdrawn together with its other languages.'))
    const result = await withdrawOne(acting, item)
    if (result.kind === 'done' || result.kind === 'already') withdrawn.add(item.originalId)
    return result
  }
}

async function withdrawOne({ client, person, now }: Acting, { originalId }: ManyItem): Promise<ManyResult> {
  const withdrawal = { by: person.name, now: now() }
  const record = await client.getDocument(consentRecordId(originalId))
  if (!record?.withdrawnOn) return resultOf(await withdraw(client, originalId, withdrawal))
  const left = await finishWithdrawal(client, originalId, withdrawal)
  return left.length === 0 ? already(say('It was withdrawn already.')) : resultOf(left)
}

function resultOf(steps: readonly WithdrawalStep[]): ManyResult {
  const failed = steps.filter(({ problem }) => problem !== undefined)
  // Readers see nothing of it either way. What is left is tried again with “Try again”.
  if (failed.length > 0) return refused(...failed.map(({ what, problem }) => `${what} ${problem}`))
  return done(say('Withdrawn. Its consent record says what was done.'))
}

async function unpublish({ client }: Acting, { id }: ManyItem): Promise<ManyResult> {
  if (!(await client.getDocument(id))) return already(say('Readers do not find it.'))
  await client.action({ actionType: 'sanity.action.document.unpublish', publishedId: id, draftId: draftIdOf(id) })
  return done(say('Taken down. It is a draft now.'))
}
