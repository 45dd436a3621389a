import type { SanityClient, Transaction } from '@sanity/client'
import { withdraw } from '../../../lib/consent/withdraw.ts'
import { withdrawPart } from '../../../lib/consent/withdraw-part.ts'
import type { ConsentAnswer, WithdrawablePart } from '../../../lib/review/consent/answer.ts'
import { PENDING_WITHDRAWALS_QUERY } from '../../queries/private/consent-answers.ts'
import { noteFinished, withdrawnBy } from './finish-withdrawals.ts'

/** What was taken back of one story, and the answers that wait for it to be done. */
interface Pending {
  readonly storyId: string
  readonly part: WithdrawablePart
  readonly answers: readonly ConsentAnswer[]
}

/**
 * Carries out what people took back by their links, and notes it in their answers in the transaction that changes the
 * consent record. Several sites on the same content may all try: the answers are bound to the revision that was read, so
 * one does it.
 * @param client with a token that may write
 * @returns how many were carried out
 * @throws the first problem, after everything else was tried: one story does not keep another waiting
 */
export async function carryOutWithdrawals(client: SanityClient, now: () => Date): Promise<number> {
  const raw = client.withConfig({ perspective: 'raw' })
  const pending = pendingIn(await raw.fetch<ConsentAnswer[]>(PENDING_WITHDRAWALS_QUERY))
  const problems: unknown[] = []
  for (const each of pending)
    try {
      await carryOut(raw, each, now())
    } catch (error) {
      problems.push(error)
    }
  if (problems.length > 0) throw problems[0]
  return pending.length
}

function pendingIn(answers: readonly ConsentAnswer[]): Pending[] {
  const partsOf = ({ withdrawals }: ConsentAnswer) =>
    withdrawals?.flatMap(({ part, doneAt }) => (doneAt ? [] : [part])) ?? []
  const found = new Map<string, Pending>()
  for (const answer of answers)
    for (const part of new Set(partsOf(answer))) {
      const storyId = answer.story
      if (storyId === null) continue
      const waiting = found.get(`${storyId} ${part}`)?.answers ?? []
      found.set(`${storyId} ${part}`, { storyId, part, answers: [...waiting, answer] })
    }
  // An answer is bound to its revision, which the first of its parts changes: the next run does the next.
  const seen = new Set<string>()
  return [...found.values()]
    .toSorted((a, b) => Number(b.part === 'all') - Number(a.part === 'all'))
    .filter(({ answers: waiting }) => {
      const isFirst = waiting.every(({ _id }) => !seen.has(_id))
      for (const { _id } of waiting) seen.add(_id)
      return isFirst
    })
}

async function carryOut(client: SanityClient, { storyId, part, answers }: Pending, now: Date): Promise<void> {
  const alongside = (transaction: Transaction) => {
    for (const { _id, _rev, withdrawals } of answers)
      transaction.patch(_id, {
        ifRevisionID: _rev,
        set: Object.fromEntries(
          (withdrawals ?? [])
            .filter((each) => each.part === part && !each.doneAt)
            .flatMap(({ _key }) => [
              [`withdrawals[_key=="${_key}"].doneAt`, now.toISOString()],
              // Until the steps after this are done, too. A site that is stopped meanwhile leaves it to the others.
              [`withdrawals[_key=="${_key}"].isUnfinished`, true],
            ]),
        ),
      })
  }
  if (part === 'all') {
    const steps = await withdraw(client, storyId, { by: withdrawnBy, now, alongside })
    if (steps.some(({ problem }) => problem !== undefined)) return
  } else await withdrawPart(client, storyId, { part, by: withdrawnBy, now, alongside })
  await noteFinished(client, answers, part)
}
