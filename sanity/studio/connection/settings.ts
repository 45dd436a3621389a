/** What the server passes to Studio with the page. Nothing here is secret. */
export interface StudioSettings {
  readonly backend: 'lake' | 'hosted'
  readonly projectId: string
  readonly dataset: string
  /** Whether the site itself publishes at set times. */
  readonly hasUpkeep: boolean
  /** Whether the site sends mail. */
  readonly sendsMail: boolean
  /** For how many days news is kept in inboxes. */
  readonly inboxDays: number
  /** Whether nobody may approve a story that she sent for review herself. */
  readonly needsSecondPerson: boolean
}
