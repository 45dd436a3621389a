import { recordSubject as text } from '../fragments/record-subject.ts'

/** Whoever sent a text for review is concerned with what becomes of it; the first condition is the one that is looked up. */
const isSender = /* groq */ `$me in steps[].byId && $me in steps[kind == "sent"].byId`

/**
 * What concerns one person (`$me`, the id of an account), for perspective `raw`: each list one longer than is shown. `$isEditor`:
 * whether she may publish. What only tells her something is from `$since` on; what waits stays until it is done. Consent that
 * ends before `$soon` may be near its end: `consentDeadline` says so.
 */
export const INBOX_QUERY = /* groq */ `{
  "asked": *[_type == "workflow" && decision == "changesAsked" && ${isSender}] | order(_updatedAt desc) [0...51] {
    _id,
    ${text},
    "isDone": !defined(*[_id == "drafts." + ^.subject._ref][0]._id) || defined(*[_id == "drafts.request." + ^.subject._ref][0]._id),
    "step": steps[kind in ["changesAsked", "changesAskedByLink"]][-1]{ _key, by, at, reason, noteId, "said": *[_id == ^.noteId][0].text }
  },
  "decided": *[_type == "workflow" && decision in ["approved", "published"] && ${isSender}
    && dateTime(_updatedAt) > dateTime($since)] | order(_updatedAt desc) [0...51] {
    _id,
    ${text},
    "step": steps[kind in ["approved", "published"]][-1]{ _key, kind, by, byId, at }
  },
  "waiting": select($isEditor => *[_type == "workflowRequest" && byId != $me] | order(at desc) [0...51] {
    _rev, by, at, "reason": note, ${text}
  }, []),
  "remarks": *[_type == "reviewNote" && !defined(doneAt) && (
    *[_id == ^.link._ref][0].madeById == $me || $me in *[_id == "workflow." + ^.subject._ref][0].steps[kind == "sent"].byId
  )] | order(_createdAt desc) [0...201] { _id, "at": _createdAt, ${text} },
  "failed": *[_type == "schedule" && state == "refused" && byId == $me] | order(endedAt desc) [0...51] {
    _id, _rev, action, "planned": at, "at": endedAt, reason, ${text}
  },
  "ending": select($isEditor => *[_type == "consentRecord" && !(_id in path("drafts.**"))
    && !defined(withdrawnOn) && (
      dateTime(expiresAt) > dateTime($since) && dateTime(expiresAt) < dateTime($soon)
      || reconfirmBy >= string::split($since, "T")[0] && reconfirmBy < string::split($soon, "T")[0]
    ) && defined(*[_id == ^.story._ref][0]._id)] | order(coalesce(expiresAt, reconfirmBy) asc) [0...51] {
    _id, basis, expiresAt, reconfirmBy, "id": story._ref, "text": *[_id == ^.story._ref][0]{ _id, _type, title, language }
  }, []),
  "deadLinks": select($isEditor => *[_id == "health.links"][0].links[state == "dead"][0...201]{ address, checkedAt }, [])
}`
