/** What somebody is told. */
export type InboxKind =
  | 'changesAsked'
  | 'timeFailed'
  | 'remark'
  | 'inReview'
  | 'consentEnding'
  | 'linksBroken'
  | 'approved'
  | 'published'

/**
 * Whose turn it is: hers (`you`); that of anybody who may publish (`editors`); nobody’s, it is only told (`nobody`).
 */
export type InboxTurn = 'you' | 'editors' | 'nobody'

export const turnOf: Readonly<Record<InboxKind, InboxTurn>> = {
  changesAsked: 'you',
  timeFailed: 'you',
  remark: 'you',
  inReview: 'editors',
  consentEnding: 'editors',
  linksBroken: 'editors',
  approved: 'nobody',
  published: 'nobody',
}

/** The text that a notice is about. */
export interface InboxSubject {
  /** Published id. */
  readonly id: string
  readonly type: string
  readonly title: string
  readonly language: string | null
}

/**
 * One thing that a person is told. It is worked out from the records of the content each time, and stored nowhere: what is
 * erased there is gone here.
 */
export interface InboxNotice {
  /** The same as long as it is the same news: a second remark makes another. Says nothing but ids. */
  readonly id: string
  readonly kind: InboxKind
  /** ISO 8601; empty where the record does not say. */
  readonly at: string
  /** Absent for what is about no single text. */
  readonly subject?: InboxSubject
  /** Who did it, by name. */
  readonly by?: string
  /** The words of who did it; of a time that failed those of the site. */
  readonly reason?: string
  /** How many remarks, or links. */
  readonly count?: number
  /** What was to happen, or ends, at which moment; ISO 8601. */
  readonly moment?: string
  /** Of a set time: what was not done. */
  readonly action?: 'publish' | 'unpublish'
}

/** All that one person is told now. */
export interface Inbox {
  /** What is asked of her first, then what waits for editors, then news; each the newest first. */
  readonly notices: readonly InboxNotice[]
  /** Whether there is more than is read at once. */
  readonly hasMore: boolean
}

/** So many of each kind are read at once. The query asks for one more, which says that there are more. */
export const mostOfAKind = 50
