import type { ConsentRecord } from '../../consent/rules.ts'
import { dutchDay } from '../../dutch-time.ts'
import { includes, momentOf } from '../../stored.ts'
import { agreesTo, withdrawableParts, type ConsentAnswer, type WithdrawablePart } from './answer.ts'

/**
 * Whether consent for the story was withdrawn after an answer, or on its day: a record knows the day only, and in doubt
 * she has withdrawn.
 */
export function withdrawnSince(answer: ConsentAnswer, record: ConsentRecord | null): boolean {
  const withdrawnOn = record?.withdrawnOn
  return typeof withdrawnOn === 'string' && withdrawnOn >= dutchDay(new Date(answer.agreedAt))
}

/**
 * The answers by which consent still stands, so that it can be taken back: until she does so, its time is over, an editor
 * declines it, or the story's consent is withdrawn as a whole. It need not be confirmed: she may change her mind the next
 * day.
 * @param answers those of one link, or of all links to a story
 * @param record the consent record of the story; `null` when there is none
 * @param now epoch milliseconds
 */
export function standingAnswers(
  answers: readonly ConsentAnswer[],
  record: ConsentRecord | null,
  now: number,
): readonly ConsentAnswer[] {
  const hasEnded = ({ until }: ConsentAnswer) => until !== null && (momentOf(until) ?? 0) <= now
  return answers.filter(
    (answer) => !answer.declinedAt && agreesTo(answer, 'text') && !hasEnded(answer) && !withdrawnSince(answer, record),
  )
}

/** What can be taken back by a link: everything, and each part that she agreed to and that is still in use. */
export function partsToWithdraw(
  answers: readonly ConsentAnswer[],
  record: ConsentRecord | null,
  now: number,
): readonly WithdrawablePart[] {
  const standing = standingAnswers(answers, record, now)
  if (standing.length === 0) return []
  return withdrawableParts.filter(
    (part) =>
      part === 'all' ||
      (standing.some((answer) => agreesTo(answer, part)) &&
        (record === null || includes(record.uses, part) || includes(record.channels, part))),
  )
}
