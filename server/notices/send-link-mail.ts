import { z } from 'zod'
import { isMailAddress } from '../../lib/mail/mail-address.ts'
import type { LinkMailAnswer } from '../../lib/notices/link-mail-request.ts'
import type { StoredNotice } from '../../lib/notices/notice.ts'
import { reviewPath } from '../../lib/review-path.ts'
import { reviewMail } from '../../lib/review/review-mail.ts'
import { hashReviewToken } from '../../sanity/preview/review-token.ts'
import { endNotice } from './end-notice.ts'
import { readLinkNotice, type LinkNotice } from './read-link-notice.ts'
import type { MailOffice } from './send-notice.ts'
import { takeTurn } from './take-turn.ts'

/** With the status of HTTP that says the same. */
export interface LinkMailResult {
  readonly status: 200 | 400 | 403 | 409 | 410 | 429 | 502
  readonly answer: LinkMailAnswer
}

const TOKEN = /^[\w-]{43}$/

/** What an editor’s browser hands over: see `LINK_MAIL_PATH`. */
const Handed = z.strictObject({
  notice: z.string().regex(/^review\.[\w-]{1,64}\.mail\.[\w-]{1,64}$/),
  key: z.string().regex(TOKEN),
  token: z.string().regex(TOKEN),
  to: z.string(),
})

const refusals = {
  unreadable: [400, 'The site could not read the request. Reload Studio and try again.'],
  address: [400, 'This is not one e-mail address. Write it without a name, such as ada@example.org.'],
  stranger: [403, 'The site does not know this request. Reload Studio and try again.'],
  taken: [409, 'This was sent, or tried, already. Look at the list of links before you try again.'],
  ended: [410, 'This link does not work any more, so it was not sent. Make a new one.'],
  often: [429, 'This link was sent five times. Make a new one, or send it yourself.'],
  full: [429, 'The site has sent as many mails as it may in an hour. Try later, or send the link yourself.'],
} as const

/**
 * Sends a review link at once, and remembers only that: neither the link nor the address is stored or logged. A failure is
 * told to the editor, who can send the link herself.
 * @param request as it came, unchecked
 */
export async function sendLinkMail(office: MailOffice, request: unknown): Promise<LinkMailResult> {
  const { client, mail, mailer, siteUrl, now } = office
  const { success, data } = Handed.safeParse(request)
  if (!success) return refuse('unreadable')
  if (!isMailAddress(data.to)) return refuse('address')
  const found = await readLinkNotice(client, data.notice, await hashReviewToken(data.key), now())
  if (!found) return refuse('stranger')
  const { link } = found
  if (link.tokenHash !== (await hashReviewToken(data.token)) || !link.isOpen) return refuse('ended')
  if (found.sent >= 5) return refuse('often')
  const turn = await takeTurn(client, data.notice, { perHour: mail.perHour, now, isDue: isUnsent })
  if (turn.state !== 'mine') return refuse(turn.state)
  const sending = await mailer({
    to: [data.to],
    id: idOf(data.notice),
    ...textOf(link, siteUrl + reviewPath(data.token)),
  })
  await endNotice(client, turn.notice, sending, now())
  if (sending.state === 'sent') return { status: 200, answer: { state: 'sent' } }
  return {
    status: 502,
    answer: { state: 'notSent', problem: [sending.reason, 'Send the link yourself, or try again.'].join(' ') },
  }
}

function refuse(why: keyof typeof refusals): LinkMailResult {
  const [status, problem] = refusals[why]
  return { status, answer: { state: 'notSent', problem } }
}

const isUnsent = ({ state }: StoredNotice) => state === 'waiting'
const idOf = (noticeId: string) => noticeId.replace(/^.*\./, '')

function textOf({ language, expiresAt }: LinkNotice['link'], address: string) {
  return reviewMail(language, { address, expiresAt })
}
