import type { WithdrawablePart } from '../../../lib/review/consent/answer.ts'
import { partsToWithdraw, standingAnswers } from '../../../lib/review/consent/standing.ts'
import { reviewContent, type ReviewContent } from '../review-client.ts'
import type { LinkConsent } from './link-consent.ts'

/**
 * Notes in a person's answers what she takes back. Nobody can confirm it from then on, and content maintenance, which
 * follows these documents and may change more than pages may, carries it out at once.
 * @param part everything, or one part
 * @returns whether there was something to take back
 * @throws when it cannot be written; then nothing has changed
 */
export async function withdrawByLink(
  { answers, record }: LinkConsent,
  part: WithdrawablePart,
  content: ReviewContent = reviewContent(),
): Promise<boolean> {
  const now = content.now()
  if (!partsToWithdraw(answers, record, now.getTime()).includes(part)) return false
  const note = { _key: crypto.randomUUID(), _type: 'takenBack', part, at: now.toISOString() }
  const transaction = content.write().transaction()
  for (const { _id } of standingAnswers(answers, record, now.getTime()))
    transaction.patch(_id, {
      setIfMissing: { withdrawals: [] },
      insert: { after: 'withdrawals[-1]', items: [note] },
      unset: ['noticedAt', 'noticedBy'],
    })
  await transaction.commit()
  return true
}
