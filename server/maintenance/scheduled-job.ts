import type { SanityClient } from '@sanity/client'
import { draftIdOf } from '../../lib/document-ids.ts'
import { publishBlockers } from '../../lib/schedule/publish-blockers.ts'
import { publishDraft } from '../../lib/schedule/publish-draft.ts'
import type { Schedule } from '../../lib/schedule/schedule.ts'
import { situationOf } from '../../lib/schedule/situation.ts'
import { note } from '../../lib/workflow/transitions.ts'

/** One schedule whose time has come. */
export interface ScheduledJob {
  /** With a token that may write, and the perspective `raw`. */
  readonly client: SanityClient
  readonly schedule: Schedule
  readonly now: () => number
  readonly log: (line: string) => void
}

/**
 * Publishes or takes down what a schedule says, and writes to it how that went.
 * @throws what the content API answered, when it did neither
 */
export async function runJob(job: ScheduledJob): Promise<void> {
  const { client, schedule, now } = job
  const id = schedule.subject?._ref ?? ''
  const pair = { draftId: draftIdOf(id), publishedId: id }
  if (schedule.action === 'unpublish') {
    if (await client.getDocument(id)) await client.action({ actionType: 'sanity.action.document.unpublish', ...pair })
    return endJob(job, 'done')
  }
  const situation = await situationOf(client, id)
  if (!situation) {
    // Published already: by another site a moment ago, or by somebody who did not want to wait.
    return (await client.getDocument(id))
      ? endJob(job, 'done')
      : endJob(job, 'refused', 'There is no draft to publish any more.')
  }
  const problems = publishBlockers(schedule, situation, new Date(now()))
  if (problems.length > 0) return endJob(job, 'refused', problems.join(' '))
  const { draft } = situation
  await publishDraft(client, situation)
  await endJob(job, 'done')
  await note(client, 'published', {
    subject: { id, type: draft._type },
    revision: draft._rev,
    person: { id: schedule.byId ?? '', name: schedule.by ?? 'somebody' },
    at: new Date(now()).toISOString(),
    reason: 'At the moment that was set for it.',
  })
}

/** Writes how a job went. Bound to the revision that was seen: another site may have done it, and said so. */
export async function endJob(job: ScheduledJob, state: 'done' | 'refused', reason?: string): Promise<void> {
  const { client, schedule, now, log } = job
  log(`${schedule.action} of ${schedule.subject?._ref} at ${schedule.at}: ${reason ?? state}`)
  const facts = { state, endedAt: new Date(now()).toISOString(), ...(reason && { reason }) }
  await client.patch(schedule._id).ifRevisionId(schedule._rev).set(facts).commit()
}
