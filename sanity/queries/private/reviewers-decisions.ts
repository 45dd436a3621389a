import { defineQuery } from 'groq'

/**
 * Decisions by link that are not in the trail of their text yet, the oldest first. A deleted text has no trail. Two comparisons
 * with an id, each of which the lake looks up: a list of ids made of another document would be compared with every document.
 */
export const UNRECORDED_DECISIONS_QUERY =
  defineQuery(`*[_type == "reviewNote" && decision in ["approved", "changesAsked"]
  && !(_id in coalesce(*[_type == "workflow" && _id == "workflow." + ^.subject._ref][0].steps[].noteId, []))
  && (defined(*[_id == ^.subject._ref][0]._id) || defined(*[_id == "drafts." + ^.subject._ref][0]._id))]
  | order(_createdAt, _id) [0...100] {
  _id,
  "at": _createdAt,
  decision,
  subjectRevision,
  "subject": subject._ref,
  "type": coalesce(*[_id == "drafts." + ^.subject._ref][0]._type, *[_id == ^.subject._ref][0]._type)
}`)
