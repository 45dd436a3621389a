import type { SanityClient } from '@sanity/client'
import { finishWithdrawal } from '../../../lib/consent/withdraw.ts'
import { finishWithdrawingPart } from '../../../lib/consent/withdraw-part.ts'
import { messageOf } from '../../../lib/message-of.ts'
import type { ConsentAnswer, WithdrawablePart } from '../../../lib/review/consent/answer.ts'
import { UNFINISHED_WITHDRAWALS_QUERY } from '../../queries/private/consent-answers.ts'

/** Who withdraws, as the consent record may say it: by role. */
export const withdrawnBy = 'The person in the story, by review link'

/** For so long, the site that began may still be at it: two at the same steps would each find some of them failed. Milliseconds. */
const patience = 30_000

/**
 * Tries again what is left of withdrawals by link: a picture that could not be deleted, a text that is still published. Readers
 * see none of it meanwhile.
 * @param client with a token that may write
 * @returns after how many milliseconds to look again; `null` when nothing is left
 * @throws when something could not be done, after everything else was tried
 */
export async function finishWithdrawals(client: SanityClient, now: () => Date): Promise<number | null> {
  const raw = client.withConfig({ perspective: 'raw' })
  const problems: string[] = []
  const waits: number[] = []
  for (const answer of await raw.fetch<ConsentAnswer[]>(UNFINISHED_WITHDRAWALS_QUERY)) {
    const wait = begunAt(answer) + patience - now().getTime()
    if (wait > 0) waits.push(wait)
    else if (answer.story !== null)
      for (const part of unfinishedParts(answer)) {
        const left = await finish(raw, answer.story, part, now())
        if (left.length === 0) await noteFinished(raw, [answer], part)
        problems.push(...left)
      }
  }
  if (problems.length > 0) throw new Error(problems[0])
  return waits.length > 0 ? Math.min(...waits) : null
}

/** Returns what could not be done, in sentences. */
async function finish(raw: SanityClient, storyId: string, part: WithdrawablePart, now: Date): Promise<string[]> {
  if (part === 'all') {
    const steps = await finishWithdrawal(raw, storyId, { by: withdrawnBy, now })
    return steps.flatMap(({ problem }) => problem ?? [])
  }
  try {
    await finishWithdrawingPart(raw, storyId, part)
    return []
  } catch (error) {
    return [messageOf(error)]
  }
}

/** Notes that nothing is left to do of a part that was taken back. */
export async function noteFinished(
  client: SanityClient,
  answers: readonly Pick<ConsentAnswer, '_id'>[],
  part: WithdrawablePart,
): Promise<void> {
  const transaction = client.transaction()
  for (const { _id } of answers) transaction.patch(_id, { unset: [`withdrawals[part=="${part}"].isUnfinished`] })
  await transaction.commit()
}

const unfinishedParts = ({ withdrawals }: ConsentAnswer): ReadonlySet<WithdrawablePart> =>
  new Set(withdrawals?.flatMap(({ part, isUnfinished }) => (isUnfinished ? [part] : [])))

function begunAt({ withdrawals }: ConsentAnswer): number {
  const moments = (withdrawals ?? []).flatMap(({ isUnfinished, doneAt }) =>
    isUnfinished && doneAt ? [Date.parse(doneAt)] : [],
  )
  return Math.max(...moments)
}
