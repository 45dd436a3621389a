import type { SanityClient } from '@sanity/client'
import type { Schedule } from '../../../../lib/schedule/schedule.ts'
import { cancelSchedule, moveSchedule } from '../../../../lib/schedule/set-schedule.ts'
import type { Person } from '../../../../lib/workflow/records.ts'
import { statusOf } from '../../parts/refusal-said.ts'
import { say } from '../../parts/say.ts'

interface ByWhom {
  readonly person: Person
  readonly now: Date
}

/**
 * Moves a scheduled time, as it was seen, to another moment.
 * @param moment ISO 8601
 * @throws why it could not be done, in a sentence where it is known
 */
export async function moveScheduled(
  client: SanityClient,
  seen: Schedule,
  moment: string,
  { person, now }: ByWhom,
): Promise<void> {
  await moveSchedule(client, seen, { person, at: now.toISOString(), moment }).catch(otherMeanwhile)
}

/**
 * Cancels a scheduled time, as it was seen.
 * @throws why it could not be done, in a sentence where it is known
 */
export async function cancelScheduled(client: SanityClient, seen: Schedule, { person, now }: ByWhom): Promise<void> {
  await cancelSchedule(client, seen, {
    subject: { id: seen.subject?._ref ?? '', type: seen.subjectType ?? '' },
    revision: seen.revision ?? '',
    person,
    at: now.toISOString(),
  }).catch(otherMeanwhile)
}

function otherMeanwhile(error: unknown): never {
  const status = statusOf(error)
  if (status !== 409 && status !== 404) throw error
  throw new Error(say('It was done, moved or cancelled meanwhile. Close this and look again.'), { cause: error })
}
