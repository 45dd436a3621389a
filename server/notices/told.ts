import { ClientError, type SanityClient } from '@sanity/client'
import type { InboxNotice } from '../../lib/inbox/inbox-notice.ts'
import { turnOf } from '../../lib/inbox/inbox-notice.ts'
import { newNoticeId, noticeAddressId, type InboxCounts } from '../../lib/notices/notice.ts'

/** Of what a person was told by mail. One document, so that of any number of sites one tells her. It says ids only. */
export interface ToldPerson {
  readonly _id: string
  readonly _rev: string
  readonly ids?: readonly string[]
  /** When she was last told; ISO 8601. */
  readonly at?: string
}

export const toldId = (personId: string): string => `notice.told.${personId}`

/** What somebody was told; what is there when she first wants mail is not news. */
export async function readTold(
  client: SanityClient,
  personId: string,
  notices: readonly InboxNotice[],
): Promise<ToldPerson> {
  const _id = toldId(personId)
  const read = () => client.getDocument<ToldPerson>(_id)
  let told = await read()
  // Another site may begin at the same moment: what is stored counts.
  if (!told) await client.createIfNotExists({ _id, _type: 'noticeTold', ids: notices.map(({ id }) => id) })
  told ??= await read()
  if (!told) throw new Error('What somebody was told is not there after it was written.')
  return told
}

/** Puts a mail to somebody into the outbox, with her address beside it. @returns false when another site was faster */
export async function putInboxNotice(
  client: SanityClient,
  told: ToldPerson,
  { notices, fresh, at, address }: InboxNews,
): Promise<boolean> {
  const _id = newNoticeId()
  const counts = countsOf(fresh)
  try {
    await client
      .transaction()
      .patch(told._id, (patch) => patch.ifRevisionId(told._rev).set({ ids: notices.map(({ id }) => id), at }))
      .create({ _id, _type: 'mailNotice', kind: 'inbox', state: 'waiting', counts })
      .create({ _id: noticeAddressId(_id), _type: 'noticeAddress', address })
      .commit()
    return true
  } catch (error) {
    if (error instanceof ClientError && error.statusCode === 409) return false
    throw error
  }
}

/** What is new for somebody, of all that she is told. */
export interface InboxNews {
  readonly notices: readonly InboxNotice[]
  readonly fresh: readonly InboxNotice[]
  /** ISO 8601. */
  readonly at: string
  readonly address: string
}

function countsOf(notices: readonly InboxNotice[]): InboxCounts {
  const count = (turn: keyof InboxCounts) => notices.filter(({ kind }) => turnOf[kind] === turn).length
  return { you: count('you'), editors: count('editors'), nobody: count('nobody') }
}
