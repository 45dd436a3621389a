import { defineQuery } from 'groq'

/** The fields of `ConsentAnswer` (`lib/review/consent/answer.ts`). */
const answerFields = /* groq */ `{
  _id, _rev, "link": link._ref, "story": story._ref,
  seen[]{ documentId, revision, language }, answers[]{ question, answer },
  until, frameLanguage, nameGiven, agreedAt, confirmedAt, confirmedBy, declinedAt,
  withdrawals[]{ part, at }, noticedAt
}`

/** What was answered by a link (`$link`), newest first. */
export const CONSENT_OF_LINK_QUERY = defineQuery(
  `*[_type == "consentAnswer" && link._ref == $link] | order(agreedAt desc) ${answerFields}`,
)

/** What was answered about a story (`$story`, the original), by all its links, newest first. */
export const CONSENT_OF_STORY_QUERY = defineQuery(
  `*[_type == "consentAnswer" && story._ref == $story] | order(agreedAt desc) ${answerFields}`,
)

/** Which words of which languages editors have confirmed. */
export const CONFIRMED_WORDS_QUERY = defineQuery(
  `*[_type == "reviewWords"]{ _id, wordsHash, confirmedBy, confirmedAt }`,
)
