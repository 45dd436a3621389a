import type { ConsentAnswer, WithdrawablePart } from '@/lib/review/consent/answer'
import type { ConsentQuestion } from '@/lib/review/consent/questions'

/** An answer that says yes to these, no to those, and waits. */
export function answerOf(
  yes: readonly ConsentQuestion[],
  changes: Partial<ConsentAnswer> = {},
  no: readonly ConsentQuestion[] = [],
): ConsentAnswer {
  return {
    _id: 'review.a.consent.1',
    _rev: 'r1',
    link: 'review.a',
    story: 'story',
    seen: [{ documentId: 'story', revision: 'r', language: 'en' }],
    answers: [
      ...yes.map((question) => ({ question, answer: 'yes' as const })),
      ...no.map((question) => ({ question, answer: 'no' as const })),
    ],
    until: null,
    frameLanguage: 'en',
    nameGiven: null,
    agreedAt: '2026-06-15T12:00:00.000Z',
    confirmedAt: null,
    confirmedBy: null,
    declinedAt: null,
    withdrawals: null,
    noticedAt: null,
    ...changes,
  }
}

export const confirmed = { confirmedAt: '2026-06-16T12:00:00.000Z', confirmedBy: 'Ada' }

export const takenBack = (part: WithdrawablePart) => ({ _key: part, part, at: '2026-06-20T12:00:00Z', doneAt: null })
