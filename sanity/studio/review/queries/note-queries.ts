/** What reviewers said about a text (`$id`), the newest first. For perspective `raw`. */
export const NOTES_OF_QUERY = `*[_type == "reviewNote" && subject._ref == $id] | order(_createdAt desc) [0...200] {
  _id, _createdAt, subjectRevision, blockKey, quote, text, decision, nameGiven, frameLanguage, doneAt, doneBy, reply,
  repliedBy, repliedAt, "madeFor": *[_id == ^.link._ref][0].madeFor
}`

/** What nobody has dealt with yet: a thousand notes to count, and the texts that the latest are about. */
export const OPEN_NOTES_QUERY = `{
  "all": *[_type == "reviewNote" && !defined(doneAt)] | order(_createdAt desc) [0...1000] {
    "subject": subject._ref, decision
  },
  "latest": *[_type == "reviewNote" && !defined(doneAt)] | order(_createdAt desc) [0...40] {
    "at": _createdAt,
    "text": coalesce(*[_id == "drafts." + ^.subject._ref][0], *[_id == ^.subject._ref][0]){ _id, _type, title, name, language }
  }
}`
