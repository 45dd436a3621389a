import type { SanityClient } from '@sanity/client'
import type { Forget } from '../erasing/erase-with-history.ts'
import { noticeAddressId, type StoredNotice } from '../../lib/notices/notice.ts'
import { momentOf } from '../../lib/stored.ts'
import type { MailSettings } from '../../sanity/mail-settings.ts'
import { endNotice, nextAttempt, postponeNotice } from './end-notice.ts'
import { inboxMail } from './inbox-mail.ts'
import type { Mailer, Sending } from './mailer.ts'
import { takeTurn } from './take-turn.ts'
import { waitingMail } from './waiting-mail.ts'

/** What is known of the notices that wait. */
export interface Outbox {
  waiting: number
}

/** What sending notices takes. */
export interface MailOffice {
  /** With a token that may write, and the perspective `raw`. */
  readonly client: SanityClient
  readonly mail: Pick<MailSettings, 'staff' | 'perHour'>
  readonly mailer: Mailer
  readonly siteUrl: string
  /** Kept up to date, for whoever watches; absent where nobody does. */
  readonly outbox?: Outbox
  /** Absent where the content API cannot erase history. */
  readonly forget?: Forget | undefined
  /** Gets no address, and nothing of a link. */
  readonly log: (line: string) => void
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** Who has not finished after this was stopped: the mail may have left, but rather twice than never. Milliseconds. */
const longestSending = 10 * 60_000

/** When a notice may be sent. Epoch milliseconds; a time that cannot be read has come. */
export function dueAt({ state, nextAt, claimedAt }: StoredNotice): number {
  if (state === 'waiting') return momentOf(nextAt) ?? 0
  return state === 'sending' ? (momentOf(claimedAt) ?? 0) + longestSending : Infinity
}

const nobody: Sending = { state: 'failed', isFinal: true, reason: 'Nobody is named to whom it goes.' }

/**
 * Sends one notice, if nobody else does.
 * @returns `full` when no more mail may leave in this hour
 */
export async function sendNotice(office: MailOffice, noticeId: string): Promise<'full' | 'done'> {
  const { client, mail, mailer, siteUrl, forget, log, now } = office
  const isDue = (notice: StoredNotice) => dueAt(notice) <= now()
  const turn = await takeTurn(client, noticeId, { perHour: mail.perHour, now, isDue })
  if (turn.state !== 'mine') return turn.state === 'full' ? 'full' : 'done'
  const address = await addressOf(client, noticeId)
  // What is for one person goes to nobody else, whatever became of her address.
  const staff = turn.notice.kind === 'inbox' ? [] : mail.staff
  const to = address === null ? staff : [address]
  const sending =
    to.length > 0 ? await mailer({ to, id: noticeId.replace(/^.*\./, ''), ...textOf(turn.notice, siteUrl) }) : nobody
  const next = nextAttempt(turn.notice, sending, now())
  if (sending.state === 'failed')
    log(`a notice was not sent: ${sending.reason} ${next === null ? 'It was given up.' : 'It is tried again.'}`)
  else if (sending.refused > 0) log(`a notice was sent, but ${sending.refused} of ${to.length} addresses were refused`)
  if (sending.state === 'failed' && next !== null) await postponeNotice(client, noticeId, sending.reason, next)
  else {
    const kept = address === null ? null : { id: noticeAddressId(noticeId), forget }
    await endNotice(client, turn.notice, sending, now(), kept)
  }
  return 'done'
}

function textOf({ kind, counts }: StoredNotice, siteUrl: string) {
  return kind === 'inbox' && counts ? inboxMail(siteUrl, counts) : waitingMail(siteUrl)
}

async function addressOf(client: SanityClient, noticeId: string): Promise<string | null> {
  const found = await client.getDocument<{ readonly address?: unknown }>(noticeAddressId(noticeId))
  return typeof found?.address === 'string' ? found.address : null
}
