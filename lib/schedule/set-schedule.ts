import type { SanityClient } from '@sanity/client'
import { note, type Act } from '../workflow/transitions.ts'
import { when } from '../dutch-time.ts'
import { scheduleIdOf, type Schedule, type ScheduledAction } from './schedule.ts'

interface Setting extends Act {
  /** The scheduled time, ISO 8601. */
  readonly moment: string
}

/** Sets the scheduled time of a text, replacing an earlier one, and notes it in the trail. */
export async function setSchedule(client: SanityClient, action: ScheduledAction, setting: Setting): Promise<void> {
  const { subject, revision, person, moment } = setting
  await client.createOrReplace({
    _id: scheduleIdOf(action, subject.id),
    _type: 'schedule',
    subject: { _type: 'reference', _ref: subject.id, _weak: true },
    subjectType: subject.type,
    action,
    at: moment,
    revision,
    by: person.name,
    byId: person.id,
    state: 'pending',
  })
  await note(client, 'scheduled', {
    ...setting,
    reason: reasonFor(action, moment),
  })
}

/**
 * Moves a scheduled time that is still to come. It stays bound to the very text that was decided on: one that changed since is refused
 * at the new moment, as it would have been at the old one.
 * @throws what the content API answered: 409 when it was done, moved or cancelled meanwhile
 */
export async function moveSchedule(
  client: SanityClient,
  { _id, _rev, subject, subjectType, action = 'publish', revision }: Schedule,
  { person, at, moment }: Pick<Setting, 'person' | 'at' | 'moment'>,
): Promise<void> {
  await client.patch(_id).ifRevisionId(_rev).set({ at: moment, by: person.name, byId: person.id }).commit()
  await note(client, 'scheduled', {
    subject: { id: subject?._ref ?? '', type: subjectType ?? '' },
    revision: revision ?? '',
    person,
    at,
    reason: reasonFor(action, moment),
  })
}

const reasonFor = (action: ScheduledAction, moment: string) =>
  `${action === 'publish' ? 'To be published' : 'To be taken down'} at ${when(moment)} (Amsterdam).`

/**
 * Cancels a scheduled time as it was seen: one that was done or moved meanwhile stays, so that nobody believes that she stopped it.
 * @throws what the content API answered: 409 when it was done, moved or cancelled meanwhile
 */
export async function cancelSchedule(
  client: SanityClient,
  { _id, _rev }: Pick<Schedule, '_id' | '_rev'>,
  act: Act,
): Promise<void> {
  // Only a patch can be bound to a revision; what it sets goes with the record.
  await client
    .transaction()
    .patch(_id, (patch) => patch.ifRevisionId(_rev).unset(['reason']))
    .delete(_id)
    .commit()
  await note(client, 'cancelled', act)
}
