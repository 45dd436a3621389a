/** What the site says about inboxes. */
export interface InboxOptions {
  /** For how many days news is kept: the setting `INBOX_DAYS`. */
  readonly days: number
  /** Whether the site sends mail. */
  readonly sendsMail: boolean
}
