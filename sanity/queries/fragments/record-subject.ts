/**
 * The text that a private record is about, its draft before its published version, for `subjectOf` of `lib/inbox/read-records.ts`. Of a
 * story whose consent was withdrawn nobody is told anything.
 */
export const recordSubject = /* groq */ `"id": subject._ref,
  "text": coalesce(*[_id == "drafts." + ^.subject._ref][0], *[_id == ^.subject._ref][0]){
    _id, _type, title, name, language,
    "isWithdrawn": defined(*[_id == "consent." + coalesce(^.translationOf._ref, ^.^.subject._ref)][0].withdrawnOn)
  }`
