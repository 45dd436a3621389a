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

/** Cancels the scheduled time. */
export async function cancelSchedule(client: SanityClient, action: ScheduledAction, act: Act): Promise<void> {
  await client.delete(scheduleIdOf(action, act.subject.id))
  await note(client, 'cancelled', act)
}
