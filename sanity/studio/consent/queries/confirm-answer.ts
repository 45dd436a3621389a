import type { SanityClient } from '@sanity/client'
import { consentRecordId } from '../../../../lib/consent/record-id.ts'
import type { ConsentAnswer } from '../../../../lib/review/consent/answer.ts'
import { recordAfter } from '../../../../lib/review/consent/record-after.ts'
import { whyNotConfirmed } from '../../../../lib/review/consent/why-not-confirmed.ts'
import type { StoryAnswers } from './answers.ts'

/** Who does something, and when. */
export interface Editor {
  readonly name: string
  readonly now: Date
}

/**
 * Writes an answer in the consent record, and in the draft of the record, in one transaction.
 * @param seen what the editor looked at
 * @throws when the record, its draft or the answer changed meanwhile, or the answer cannot be confirmed; then nothing is
 *   written
 */
export async function confirmAnswer(
  client: SanityClient,
  answer: ConsentAnswer,
  { storyId, answers, record, recordDraft }: StoryAnswers,
  { name, now }: Editor,
): Promise<void> {
  const problem = whyNotConfirmed(answer, answers, record)
  if (problem) throw new Error(problem)
  const { set, unset } = recordAfter(answer, answers, record, now.getTime())
  const transaction = client.withConfig({ perspective: 'raw' }).transaction()
  const _id = consentRecordId(storyId)
  if (record) transaction.patch(_id, { ifRevisionID: record._rev, set, unset: [...unset] })
  else
    transaction.create({
      _id,
      _type: 'consentRecord',
      story: { _type: 'reference', _ref: storyId, _weak: true },
      ...set,
    })
  // Publishing what a colleague had begun to write must not undo what was agreed.
  if (recordDraft) transaction.patch(recordDraft._id, { ifRevisionID: recordDraft._rev, set, unset: [...unset] })
  transaction.patch(answer._id, {
    ifRevisionID: answer._rev,
    set: { confirmedAt: now.toISOString(), confirmedBy: name },
  })
  await transaction.commit()
}

type SeenAnswer = Pick<ConsentAnswer, '_id' | '_rev'>

/** Leaves the consent record as it is. The answer stays, as evidence. */
export const declineAnswer = (client: SanityClient, answer: SeenAnswer, { name, now }: Editor): Promise<void> =>
  noteOn(client, answer, { declinedAt: now.toISOString(), declinedBy: name })

/** Notes that an editor has seen what was taken back. */
export const noticeWithdrawal = (client: SanityClient, answer: SeenAnswer, { name, now }: Editor): Promise<void> =>
  noteOn(client, answer, { noticedAt: now.toISOString(), noticedBy: name })

async function noteOn(client: SanityClient, { _id, _rev }: SeenAnswer, note: Record<string, string>): Promise<void> {
  await client.patch(_id).ifRevisionId(_rev).set(note).commit()
}
