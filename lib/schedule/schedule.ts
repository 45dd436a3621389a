/** What is done at a set moment. */
export type ScheduledAction = 'publish' | 'unpublish'

/** A moment that an editor set for a text. Private; only editors can write it. */
export interface Schedule {
  readonly _id: string
  readonly _rev: string
  readonly subject?: { readonly _ref: string }
  readonly subjectType?: string
  readonly action?: ScheduledAction
  /** When, ISO 8601. */
  readonly at?: string
  /** The revision of the draft that is to go out: other words need another decision. */
  readonly revision?: string
  readonly by?: string
  readonly byId?: string
  readonly state?: 'pending' | 'done' | 'refused'
  /** Why it was refused. */
  readonly reason?: string
}

/** One of each for a text; the dot keeps from readers what is coming. */
export const scheduleIdOf = (action: ScheduledAction, subjectId: string) => `schedule.${action}.${subjectId}`
