import { defineQuery } from 'groq'

/** Decisions by link that are not in the trail of their text yet, the oldest first. A deleted text has no trail. */
export const UNRECORDED_DECISIONS_QUERY =
  defineQuery(`*[_type == "reviewNote" && decision in ["approved", "changesAsked"]
  && !(_id in coalesce(*[_type == "workflow" && _id == "workflow." + ^.subject._ref][0].steps[].noteId, []))
  && count(*[_id in [^.subject._ref, "drafts." + ^.subject._ref]]) > 0]
  | order(_createdAt, _id) [0...100] {
  _id,
  "at": _createdAt,
  decision,
  subjectRevision,
  "subject": subject._ref,
  "type": coalesce(*[_id == "drafts." + ^.subject._ref][0]._type, *[_id == ^.subject._ref][0]._type)
}`)
