import { defineQuery } from 'groq'

/** The fields of `ConsentAnswer` (`lib/review/consent/answer.ts`). */
const answerFields = /* groq */ `{
  _id, _rev, "link": link._ref, "story": story._ref, asked,
  seen[]{ documentId, revision, language }, answers[]{ question, answer },
  until, frameLanguage, nameGiven, agreedAt, confirmedAt, confirmedBy, declinedAt,
  withdrawals[]{ _key, part, at, doneAt, isUnfinished }, noticedAt
}`

/** What was answered by a link (`$link`), newest first. */
export const CONSENT_OF_LINK_QUERY = defineQuery(
  `*[_type == "consentAnswer" && link._ref == $link] | order(agreedAt desc) ${answerFields}`,
)

/** What was answered about a story (`$story`, the original), by all its links, newest first. */
export const CONSENT_OF_STORY_QUERY = defineQuery(
  `*[_type == "consentAnswer" && story._ref == $story] | order(agreedAt desc) ${answerFields}`,
)

/** Where somebody took something back and it is not carried out yet. */
export const PENDING_WITHDRAWALS_QUERY = defineQuery(
  `*[_type == "consentAnswer" && count(withdrawals[!defined(doneAt)]) > 0] | order(_id) ${answerFields}`,
)

/** Where everything was taken back, readers no longer see it, and a later step is not done. */
export const UNFINISHED_WITHDRAWALS_QUERY = defineQuery(
  `*[_type == "consentAnswer" && count(withdrawals[isUnfinished == true]) > 0] | order(_id) ${answerFields}`,
)

/**
 * What waits for editors: answers that nobody confirmed or declined, the newest of each link, and what was taken back and
 * nobody has seen, or is not wholly done.
 */
export const CONSENT_INBOX_QUERY = defineQuery(`{
  "waiting": *[
    _type == "consentAnswer" && !defined(confirmedAt) && !defined(declinedAt)
    && (!defined(withdrawals) || count(withdrawals[part == "all"]) == 0)
    && count(*[_type == "consentAnswer" && link._ref == ^.link._ref && agreedAt > ^.agreedAt]) == 0
  ] | order(agreedAt asc) [0...100] {
    _id, agreedAt, "storyId": story._ref, "title": coalesce(*[_type == "story" && _id == "drafts." + ^.story._ref][0].title, story->title)
  },
  "takenBack": *[
    _type == "consentAnswer" && count(withdrawals) > 0
    && (!defined(noticedAt) || count(withdrawals[isUnfinished == true]) > 0)
  ]
    | order(_updatedAt desc) [0...100] {
      _id, _rev, withdrawals[]{ part, at, doneAt, isUnfinished }, "storyId": story._ref,
      "title": coalesce(*[_type == "story" && _id == "drafts." + ^.story._ref][0].title, story->title)
  }
}`)

/** Which words of which languages editors have confirmed. */
export const CONFIRMED_WORDS_QUERY = defineQuery(
  `*[_type == "reviewWords"]{ _id, wordsHash, confirmedBy, confirmedAt }`,
)
