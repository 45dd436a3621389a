import type { ConsentRecord } from '../../consent/rules.ts'
import { answerState, type ConsentAnswer } from './answer.ts'
import { withdrawnSince } from './standing.ts'

const sentences = {
  confirmed: 'This answer has been confirmed already.',
  declined: 'This answer has been declined already.',
  withdrawn: 'She has taken her consent back.',
  replaced: 'She has answered again since. Look at her newer answer.',
} as const

/**
 * Why an answer cannot be confirmed, in a sentence for the editor; `null` when it can.
 * @param all the answers to the same story
 * @param record the consent record of the story; `null` when there is none
 */
export function whyNotConfirmed(
  answer: ConsentAnswer,
  all: readonly ConsentAnswer[],
  record: ConsentRecord | null,
): string | null {
  const state = answerState(answer, all)
  if (state !== 'waiting') return sentences[state]
  return withdrawnSince(answer, record)
    ? `Consent for this story was withdrawn on ${String(record?.withdrawnOn)}. Only an answer that was given on a later day, by a new link, can bring it back.`
    : null
}
