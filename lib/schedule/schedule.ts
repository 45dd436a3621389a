/** What is done at a scheduled time. */
export type ScheduledAction = 'publish' | 'unpublish'

/** A scheduled time for a text. Private; only editors can write it. */
export interface Schedule {
  readonly _id: string
  readonly _rev: string
  readonly subject?: { readonly _ref: string }
  readonly subjectType?: string
  readonly action?: ScheduledAction
  /** When, ISO 8601. */
  readonly at?: string
  /** The revision of the draft to publish: another text needs another decision. */
  readonly revision?: string
  readonly by?: string
  readonly byId?: string
  readonly state?: 'pending' | 'done' | 'refused'
  /** Why it was refused. */
  readonly reason?: string
}

/** At most one of each per text; the dot hides it from readers. */
export const scheduleIdOf = (action: ScheduledAction, subjectId: string) => `schedule.${action}.${subjectId}`
