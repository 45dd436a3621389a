/** How long an installation keeps what is about people, from its settings. */
export interface Retention {
  /**
   * Days after the end of a review link, or after a message to the editors was dealt with. `null` where the site may not
   * erase by itself: nothing is promised then.
   */
  readonly days: number | null
  /** Days that the backups of the site are kept; `null` where it makes none. */
  readonly backupDays: number | null
  /** Whether the content API has a history that we cannot erase, as hosted Sanity has. */
  readonly keepsHistory: boolean
}
