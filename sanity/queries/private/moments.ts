import { defineQuery } from 'groq'

/**
 * What decides when pages change although nobody writes anything, after `$since` (a Dutch moment): records of consent that end by
 * themselves, and stories with a display window. What else depends on `$now` in a query of the site belongs here too.
 */
export const MOMENTS_QUERY = defineQuery(`{
  "records": *[
    _type == "consentRecord"
    && (dateTime(expiresAt) > dateTime($since) || reconfirmBy >= string::split($since, "T")[0])
  ]{ basis, expiresAt, reconfirmBy, withdrawnOn },
  "displayWindows": *[
    _type == "story"
    && (dateTime(publishAt) > dateTime($since) || dateTime(unpublishAt) > dateTime($since))
  ]{ publishAt, unpublishAt }
}`)
