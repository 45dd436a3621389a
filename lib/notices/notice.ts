import type { InboxTurn } from '../inbox/inbox-notice.ts'

/** A mail that the site sends, as it is stored: what for and how that went. Never what it says, nor whom it goes to. */
export interface StoredNotice {
  readonly _id: string
  readonly _rev: string
  readonly kind: NoticeKind
  readonly state: NoticeState
  /** How often it was tried. */
  readonly attempts?: number | null
  /** Not before; ISO 8601. */
  readonly nextAt?: string | null
  /** When somebody began to send it; ISO 8601. */
  readonly claimedAt?: string | null
  /** Of an inbox: how much is new there. */
  readonly counts?: InboxCounts | null
}

/** How many things are asked of somebody, wait for an editor, or are news. */
export type InboxCounts = Readonly<Record<InboxTurn, number>>

/**
 * `waiting`: something waits in Studio. `inbox`: so much is new for one person, whose address is beside it. `reviewLink`: a link for
 * a reviewer, sent when an editor's browser hands it over.
 */
type NoticeKind = 'waiting' | 'inbox' | 'reviewLink'

type NoticeState = 'waiting' | 'sending' | 'sent' | 'givenUp'

/** The dot keeps it from everybody who is not signed in. */
export const newNoticeId = (): string => `notice.${crypto.randomUUID()}`

/** What belongs to a review link begins with its id, and goes when that goes. */
const newLinkNoticeId = (linkId: string): string => `${linkId}.mail.${crypto.randomUUID()}`

/** What shows the site that whoever hands over a link to be sent may write: a notice with the fingerprint of a key. */
export const newLinkNotice = (linkId: string, keyHash: string | null) => ({
  _id: newLinkNoticeId(linkId),
  _type: 'mailNotice',
  kind: 'reviewLink' satisfies NoticeKind,
  state: 'waiting' satisfies NoticeState,
  link: { _type: 'reference', _ref: linkId, _weak: true },
  keyHash,
})

/**
 * Where the address stands to which a notice goes; without it, it goes to the staff of the settings. A document of its own
 * (type `noticeAddress`, field `address`): it is erased with its history when the notice was sent or given up.
 */
export const noticeAddressId = (noticeId: string): string => `${noticeId}.address`
