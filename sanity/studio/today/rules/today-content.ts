/** A text that waits for something. */
export interface WaitingText {
  readonly _id: string
  readonly _type: string
  readonly title: unknown
  readonly name: unknown
  readonly language: string | null
}

interface Waiting {
  readonly text: WaitingText | null
  readonly by: string | null
  readonly at: string | null
}

/** What is to be done at a moment, or was not done then. */
export interface ScheduledText extends Waiting {
  readonly action: string | null
  readonly state: string | null
}

export interface TodayContent {
  readonly drafts: readonly (WaitingText & { readonly _updatedAt: string })[]
  readonly inReview: readonly Waiting[]
  readonly scheduled: readonly ScheduledText[]
  readonly timed: readonly (WaitingText & { readonly from: string | null; readonly until: string | null })[]
}
