import { defineQuery } from 'groq'

/** The review link with a token hash (`$hash`), whether it still works or not, and how often it was opened. */
export const REVIEW_LINK_QUERY = defineQuery(
  `*[_type == "reviewLink" && tokenHash == $hash][0]{
  _id,
  "subjectId": subject._ref,
  languages,
  frameLanguage,
  madeFor,
  expiresAt,
  revokedAt,
  viewLimit,
  may,
  "views": count(*[_type == "reviewView" && link._ref == ^._id])
}`,
)

/** The opening of a link (`$link`) by the browser with a key, given by its hash (`$hash`). */
export const REVIEW_VIEW_QUERY = defineQuery(
  `*[_type == "reviewView" && link._ref == $link && keyHash == $hash][0]{
  _id,
  openedAt,
  frameLanguage,
  "seen": seen[]{ documentId, revision, at }
}`,
)
