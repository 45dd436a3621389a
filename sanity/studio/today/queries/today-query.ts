const text = `{ _id, _type, title, name, language }`
const subject = `coalesce(*[_id == "drafts." + ^.subject._ref][0], *[_id == ^.subject._ref][0])${text}`

/** For the perspective `raw`; `$now` is ISO 8601, `$types` are the types that editors write. */
export const TODAY_QUERY = `{
  "drafts": *[_id in path("drafts.**") && _type in $types]
    | order(_updatedAt desc) [0...8] { _id, _type, title, name, language, _updatedAt },
  "inReview": *[_type == "workflowRequest"] | order(at asc) [0...8] { by, at, "text": ${subject} },
  "scheduled": *[_type == "schedule" && state in ["pending", "refused"]] | order(at asc) [0...8] {
    by, at, action, state, "text": ${subject}
  },
  "timed": *[_type == "story" && !(_id in path("drafts.**")) && (publishAt > $now || unpublishAt > $now)]
    | order(coalesce(publishAt, unpublishAt) asc) [0...8] {
      _id, _type, title, name, language, "from": select(publishAt > $now => publishAt), "until": unpublishAt
    }
}`
