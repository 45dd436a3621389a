import { recordSubject } from '../../../queries/fragments/record-subject.ts'

const inSpan = (field: string) =>
  /* groq */ `dateTime(${field}) >= dateTime($from) && dateTime(${field}) < dateTime($to)`
const onDays = (field: string) => /* groq */ `${field} >= $firstDay && ${field} <= $lastDay`
const published = /* groq */ `!(_id in path("drafts.**")) && !(_id in path("versions.**"))`
const itself = /* groq */ `"id": _id, "text": @{ _id, _type, title, language }`

/**
 * What happens in a `CalendarSpan`, for the perspective `raw`: each list one longer than is shown. Of consent only whoever may publish is
 * told (`$isEditor`), as in the inbox; `consentDeadline` says when it ends.
 */
export const CALENDAR_QUERY = /* groq */ `{
  "scheduled": *[_type == "schedule" && state in ["pending", "refused"] && ${inSpan('at')}] | order(at asc) [0...101] {
    _id, _rev, action, at, state, reason, revision, ${recordSubject}
  },
  "windows": *[_type == "story" && ${published} && (${inSpan('publishAt')} || ${inSpan('unpublishAt')})]
    | order(coalesce(publishAt, unpublishAt) asc) [0...101] { publishAt, unpublishAt, ${itself} },
  "toLookAt": *[_type == "story" && ${published} && ${onDays('reviewBy')}]
    | order(reviewBy asc) [0...101] { reviewBy, ${itself} },
  "consents": select($isEditor => *[_type == "consentRecord" && ${published} && !defined(withdrawnOn)
    && (${inSpan('expiresAt')} || ${onDays('reconfirmBy')})] | order(coalesce(expiresAt, reconfirmBy) asc) [0...101] {
    _id, basis, expiresAt, reconfirmBy, "id": story._ref,
    "text": coalesce(*[_id == "drafts." + ^.story._ref][0], *[_id == ^.story._ref][0]){ _id, _type, title, language }
  }, [])
}`
