import { ClientError, type SanityClient } from '@sanity/client'
import type { StoredNotice } from '../../lib/notices/notice.ts'

/** How many mails left in which hour of the clock. One document, so that all sites on this content count together. */
const COUNT_ID = 'notice.count'

interface Count {
  readonly _id: string
  readonly _rev: string
  /** `2026-11-26T21`, UTC. */
  readonly hour?: string
  readonly sent?: number
}

/** Each attempt that fails is one that somebody else has won. */
const ATTEMPTS = 20

/** `mine`: nobody else sends it now. `full`: no more in this hour. `taken`: somebody else has it, or it is over. */
export type MailTurn = { readonly state: 'mine'; readonly notice: StoredNotice } | { readonly state: 'full' | 'taken' }

/**
 * Takes a notice to send it, and one of the places of the hour, in one transaction that depends on the revisions of both: of
 * any number of sites exactly one gets it, and all together never send more than allowed.
 * @param isDue whether the notice, as it is now, may be taken
 * @param client with a token that may write, and the perspective `raw`
 */
export async function takeTurn(
  client: SanityClient,
  noticeId: string,
  { perHour, now, isDue }: { perHour: number; now: () => number; isDue: (notice: StoredNotice) => boolean },
): Promise<MailTurn> {
  for (let attempt = 1; ; attempt += 1) {
    const [notice, count] = await readBoth(client, noticeId)
    if (!notice || !isDue(notice)) return { state: 'taken' }
    const at = new Date(now()).toISOString()
    const hour = at.slice(0, 13)
    const sent = count.hour === hour ? (count.sent ?? 0) : 0
    if (sent >= perHour) return { state: 'full' }
    const claim = { state: 'sending', claimedAt: at, attempts: (notice.attempts ?? 0) + 1 } as const
    const transaction = client
      .transaction()
      .patch(notice._id, (patch) => patch.ifRevisionId(notice._rev).set(claim).unset(['keyHash']))
      .patch(count._id, (patch) => patch.ifRevisionId(count._rev).set({ hour, sent: sent + 1 }))
    try {
      await transaction.commit()
      return { state: 'mine', notice: { ...notice, ...claim } }
    } catch (error) {
      const isConflict = error instanceof ClientError && error.statusCode === 409
      if (!isConflict || attempt === ATTEMPTS) throw error
    }
  }
}

async function readBoth(client: SanityClient, noticeId: string): Promise<[StoredNotice | null, Count]> {
  const [notice] = await client.getDocuments<StoredNotice>([noticeId])
  const read = () => client.getDocument<Count>(COUNT_ID)
  // Another site may create it at the same moment: what is stored counts.
  let count = await read()
  if (!count) await client.createIfNotExists({ _id: COUNT_ID, _type: 'noticeCount' })
  count ??= await read()
  if (!count) throw new Error(`The document ${COUNT_ID} is not there after it was created.`)
  return [notice ?? null, count]
}
