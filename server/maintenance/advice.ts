import type { SanityClient } from '@sanity/client'
import { recordAdvice } from './record-advice.ts'
import { UNRECORDED_DECISIONS_QUERY } from '../../sanity/queries/private/reviewers-decisions.ts'
import type { Availability } from '../freshness/availability.ts'
import type { SerialTask } from '../freshness/serial-task.ts'
import { watchDocuments } from '../freshness/watch-documents.ts'

/**
 * Brings what reviewers decide by link into the trails of their texts. The pages that take a decision may write a note and
 * nothing else, so a stranger who broke into them could not change a review. Several sites on the same content may all do
 * this: each decision is recorded once.
 * @param client with a token that may write
 */
export function keepAdvice(
  client: SanityClient,
  availability: Pick<Availability, 'back'>,
  log: (line: string) => void,
): Pick<SerialTask, 'stop'> {
  const raw = client.withConfig({ perspective: 'raw' })
  return watchDocuments({
    client: raw,
    availability,
    filter: '*[_type == "reviewNote" && decision in ["approved", "changesAsked"]]',
    onProblem: (problem) => log(`decisions of reviewers could not be recorded (${problem}); trying again`),
    async work() {
      const decisions = await raw.fetch(UNRECORDED_DECISIONS_QUERY)
      const failures: unknown[] = []
      for (const { _id, at, decision, subject, subjectRevision, type } of decisions) {
        if (!subject || !type || (decision !== 'approved' && decision !== 'changesAsked')) continue
        const advice = { noteId: _id, subject: { id: subject, type }, decision, revision: subjectRevision ?? '', at }
        // One that cannot be recorded holds up no other.
        await recordAdvice(raw, advice).catch((error: unknown) => failures.push(error))
      }
      if (failures.length > 0) throw failures[0]
    },
  })
}
