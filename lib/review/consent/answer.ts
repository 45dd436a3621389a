import type { ConsentQuestion } from './questions.ts'

/** What a person can take back by herself: everything, or one part. */
export const withdrawableParts = ['all', 'image', 'name', 'voice', 'copies', 'archives'] as const
export type WithdrawablePart = (typeof withdrawableParts)[number]

export function isWithdrawablePart(value: unknown): value is WithdrawablePart {
  return withdrawableParts.some((part) => part === value)
}

/** Something that she took back. From that moment it counts; the site carries it out at once, and notes when it did. */
interface ConsentWithdrawal {
  readonly _key: string
  readonly part: WithdrawablePart
  /** ISO 8601. */
  readonly at: string
  readonly doneAt: string | null
  /** While a later step, after readers no longer see the story, is not done: it is tried again. */
  readonly isUnfinished?: boolean | null
}

/** What was agreed by a link, as the content API has it. Its id begins with the link's. */
export interface ConsentAnswer {
  readonly _id: string
  readonly _rev: string
  readonly link: string | null
  /** The original story. */
  readonly story: string | null
  /** The languages of the texts that she was asked about; absent in older answers, which were about all. */
  readonly asked?: readonly string[] | null
  readonly seen: readonly { readonly documentId: string; readonly revision: string; readonly language: string }[] | null
  readonly answers: readonly { readonly question: ConsentQuestion; readonly answer: 'yes' | 'no' }[] | null
  /** ISO 8601; absent: until she takes it back. */
  readonly until: string | null
  readonly frameLanguage: string | null
  readonly nameGiven: string | null
  readonly agreedAt: string
  readonly confirmedAt: string | null
  readonly confirmedBy: string | null
  readonly declinedAt: string | null
  readonly withdrawals: readonly ConsentWithdrawal[] | null
  readonly noticedAt: string | null
}

/** What became of an answer. A newer answer by the same link replaces one that still waits. */
type AnswerState = 'waiting' | 'confirmed' | 'declined' | 'withdrawn' | 'replaced'

const hasWithdrawn = ({ withdrawals }: ConsentAnswer, part: WithdrawablePart) =>
  withdrawals?.some((each) => each.part === part) ?? false

/** @param all the answers to the same story, this one among them */
export function answerState(answer: ConsentAnswer, all: readonly ConsentAnswer[]): AnswerState {
  if (hasWithdrawn(answer, 'all')) return 'withdrawn'
  if (answer.declinedAt) return 'declined'
  if (answer.confirmedAt) return 'confirmed'
  const isNewer = (other: ConsentAnswer) => other.link === answer.link && other.agreedAt > answer.agreedAt
  return all.some(isNewer) ? 'replaced' : 'waiting'
}

/** Whether she said yes to something, and has not taken that back. */
export function agreesTo(answer: ConsentAnswer, question: ConsentQuestion): boolean {
  const said = answer.answers?.some((each) => each.question === question && each.answer === 'yes') ?? false
  return said && !withdrawableParts.some((part) => (part === 'all' || part === question) && hasWithdrawn(answer, part))
}
