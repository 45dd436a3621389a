import { defineQuery } from 'groq'

/** The preview link with a token hash (`$hash`), or `null` when none is valid at `$now`. */
export const REVIEW_LINK_QUERY = defineQuery(
  `*[_type == "reviewLink" && tokenHash == $hash && !defined(revokedAt) && dateTime(expiresAt) > dateTime($now)][0]{
  "subject": subject._ref,
  expiresAt
}`,
)
