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

export interface TodayContent {
  readonly drafts: readonly (WaitingText & { readonly _updatedAt: string })[]
  readonly inReview: readonly Waiting[]
  readonly scheduled: readonly (Waiting & { readonly action: string | null })[]
  readonly timed: readonly (WaitingText & { readonly from: string | null; readonly until: string | null })[]
}
