import { defineQuery } from 'groq'

/**
 * Every moment after `$since` at which pages change although nobody writes anything: the end of a consent, the start and
 * end of the time in which a story is shown. What else depends on `$now` in a query of the site belongs here too.
 */
export const MOMENTS_QUERY = defineQuery(`{
  "moments": *[_type == "consentRecord" && dateTime(expiresAt) > dateTime($since)].expiresAt,
  "lastDays": *[_type == "consentRecord" && reconfirmBy >= string::split($since, "T")[0]].reconfirmBy,
  "seasons": *[
    _type == "story"
    && (dateTime(publishAt) > dateTime($since) || dateTime(unpublishAt) > dateTime($since))
  ]{ publishAt, unpublishAt }
}`)
