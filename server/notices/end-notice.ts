import type { SanityClient } from '@sanity/client'
import { eraseDocuments, type Forget } from '../erasing/erase-with-history.ts'
import type { StoredNotice } from '../../lib/notices/notice.ts'
import type { Sending } from './mailer.ts'

/** Waits before another attempt: by the eighth a mail server has been away for two days. Minutes. */
const waits = [1, 5, 15, 60, 180, 720, 1440]

const minute = 60_000

/** The document with the address to which a notice went. */
interface KeptAddress {
  readonly id: string
  /** Absent where the content API cannot erase history. */
  readonly forget: Forget | undefined
}

/**
 * When a notice is tried again.
 * @returns epoch milliseconds; `null` when it was sent, or need not be tried any more
 */
export function nextAttempt({ attempts }: StoredNotice, sending: Sending, now: number): number | null {
  if (sending.state === 'sent' || sending.isFinal) return null
  const wait = waits[(attempts ?? 1) - 1]
  return wait === undefined ? null : now + wait * minute
}

/** Writes that a notice could not be sent, and when it is tried again. */
export async function postponeNotice(client: SanityClient, id: string, reason: string, next: number): Promise<void> {
  const facts = { state: 'waiting', nextAt: new Date(next).toISOString(), reason }
  await client.patch(id).set(facts).unset(['claimedAt']).commit()
}

/**
 * Writes that a notice was sent, or was given up and why. Its address goes with that, and the address's history where there is
 * one that can be erased.
 * @param now epoch milliseconds
 */
export async function endNotice(
  client: SanityClient,
  { _id }: StoredNotice,
  sending: Sending,
  now: number,
  address?: KeptAddress | null,
): Promise<void> {
  const isSent = sending.state === 'sent'
  const facts = { state: isSent ? 'sent' : 'givenUp', endedAt: new Date(now).toISOString() }
  const ending = client
    .transaction()
    .patch(_id, (patch) =>
      patch
        .set({ ...facts, ...(sending.state === 'failed' && { reason: sending.reason }) })
        .unset(['claimedAt', 'nextAt', ...(isSent ? ['reason'] : [])]),
    )
  if (address) await eraseDocuments(client, [address.id], address.forget, ending)
  else await ending.commit()
}
