import { defineQuery } from 'groq'

/**
 * What changes pages after `$since` (a time on Dutch clocks) without an edit: consent records with a deadline, and
 * stories with a display window. Anything else that depends on `$now` in a query of the site belongs here too.
 */
export const VISIBILITY_DEADLINES_QUERY = defineQuery(`{
  "records": *[
    _type == "consentRecord"
    && (dateTime(expiresAt) > dateTime($since) || reconfirmBy >= string::split($since, "T")[0])
  ]{ basis, expiresAt, reconfirmBy, withdrawnOn },
  "displayWindows": *[
    _type == "story"
    && (dateTime(publishAt) > dateTime($since) || dateTime(unpublishAt) > dateTime($since))
  ]{ publishAt, unpublishAt }
}`)
