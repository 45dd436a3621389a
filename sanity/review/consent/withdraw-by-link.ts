import type { SanityClient, Transaction } from '@sanity/client'
import type { WithdrawablePart, ConsentAnswer } from '../../../lib/review/consent/answer.ts'
import { standingAnswers } from '../../../lib/review/consent/standing.ts'
import { withdraw } from '../../../lib/consent/withdraw.ts'
import { withdrawPart } from '../../../lib/consent/withdraw-part.ts'
import type { ConsentState } from './consent-state.ts'

/** Who withdraws, as the consent record may say it: by role. */
const by = 'The person in the story, by review link'

/**
 * Takes back, at once and without an editor, what a person agreed to by her link. What she did is noted in her answers,
 * in the transaction that changes the consent record; the answers themselves stay as they are.
 * @param part everything, or one part
 * @throws when it cannot be written; then nothing has changed
 */
export async function withdrawByLink(
  client: SanityClient,
  { storyId, answers, record }: ConsentState,
  part: WithdrawablePart,
  now: Date,
): Promise<void> {
  const standing = standingAnswers(answers, record, now.getTime())
  const alongside = (transaction: Transaction) => noteIn(transaction, standing, part, now)
  if (part === 'all') await withdraw(client, storyId, { by, now, alongside })
  else await withdrawPart(client, storyId, { part, by, now, alongside })
}

function noteIn(transaction: Transaction, answers: readonly ConsentAnswer[], part: WithdrawablePart, now: Date): void {
  const note = { _key: crypto.randomUUID(), _type: 'takenBack', part, at: now.toISOString() }
  for (const { _id } of answers)
    transaction.patch(_id, {
      setIfMissing: { withdrawals: [] },
      insert: { after: 'withdrawals[-1]', items: [note] },
      unset: ['noticedAt', 'noticedBy'],
    })
}
