import type { SanityClient } from '@sanity/client'
import type { Inbox } from '../../../../lib/inbox/inbox-notice.ts'
import { inboxParams, type InboxPerson, type InboxRecords } from '../../../../lib/inbox/inbox-records.ts'
import { inboxOf } from '../../../../lib/inbox/notices-of.ts'
import { INBOX_QUERY } from '../../../queries/private/inbox.ts'
import { liveStore, type LiveStore } from '../../parts/live-store.ts'
import { readSeen } from './seen.ts'

/** An inbox, and what of it its owner has seen. */
export interface SeenInbox extends Inbox {
  readonly seen: readonly string[]
}

/** What only the clock brings, consent that comes near its end, is noticed so soon. Milliseconds. */
const tenMinutes = 10 * 60_000

/**
 * What a person is told, kept up with what everybody does.
 * @param days for how long news is kept
 */
export function inboxStore(client: SanityClient, person: InboxPerson, days: number): LiveStore<SeenInbox> {
  return liveStore(client, () => readInbox(client, person, days), { every: tenMinutes })
}

async function readInbox(client: SanityClient, person: InboxPerson, days: number): Promise<SeenInbox> {
  const now = new Date()
  const [records, seen] = await Promise.all([
    client.fetch<InboxRecords>(INBOX_QUERY, inboxParams(person, days, now), { perspective: 'raw' }),
    readSeen(client),
  ])
  return { ...inboxOf(records, person, now), seen }
}
