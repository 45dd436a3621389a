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

const text = `{ _id, _type, title, name, language }`
const subject = `coalesce(*[_id == "drafts." + ^.subject._ref][0], *[_id == ^.subject._ref][0])${text}`

/** Asked for with drafts and published versions side by side (`raw`); `$now` is a moment. */
export const TODAY_QUERY = `{
  "drafts": *[_id in path("drafts.**") && _type in ["story", "page", "partner", "napDocument", "outcome", "siteSettings"]]
    | order(_updatedAt desc) [0...8] { _id, _type, title, name, language, _updatedAt },
  "inReview": *[_type == "workflowRequest"] | order(at asc) [0...8] { by, at, "text": ${subject} },
  "scheduled": *[_type == "schedule" && state in ["pending", "refused"]] | order(at asc) [0...8] {
    by, at, action, "text": ${subject}
  },
  "timed": *[_type == "story" && !(_id in path("drafts.**")) && (publishAt > $now || unpublishAt > $now)]
    | order(coalesce(publishAt, unpublishAt) asc) [0...8] {
      _id, _type, title, name, language, "from": select(publishAt > $now => publishAt), "until": unpublishAt
    }
}`
