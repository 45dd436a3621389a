import { defineQuery } from 'groq'

/** The preview link with a fingerprint (`$hash`), or `null` when there is none that still works (`$now`). */
export const REVIEW_LINK_QUERY = defineQuery(
  `*[_type == "reviewLink" && tokenHash == $hash && !defined(revokedAt) && dateTime(expiresAt) > dateTime($now)][0]{
  "subject": subject._ref,
  expiresAt
}`,
)
