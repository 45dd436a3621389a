import { defineQuery } from 'groq'

/** What was said by one link (`$link`, the id of its document), the oldest first. Never what was said by another. */
export const REVIEW_NOTES_QUERY = defineQuery(
  `*[_type == "reviewNote" && link._ref == $link] | order(_createdAt asc, _id asc) [0...400] {
  _id,
  "at": _createdAt,
  "subject": subject._ref,
  subjectRevision,
  blockKey,
  quote,
  text,
  decision,
  nameGiven,
  doneAt,
  reply
}`,
)

/** How many remarks came by a link (`$link`): since a moment (`$since`), and ever. */
export const REVIEW_NOTE_COUNTS_QUERY = defineQuery(`{
  "recent": count(*[_type == "reviewNote" && link._ref == $link && dateTime(_createdAt) > dateTime($since)]),
  "all": count(*[_type == "reviewNote" && link._ref == $link])
}`)
