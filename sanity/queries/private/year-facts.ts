import { defineQuery } from 'groq'
import { recordEnded } from '../../../lib/consent/readers-filter.ts'

/**
 * What the count of a year is made of besides the files: when the entries of data sets were created, and, of the stories that
 * readers could once see, when consent for them ended.
 */
export const YEAR_FACTS_QUERY = defineQuery(`{
  "created": *[_type in ["partner", "napDocument", "outcome"]]{ _id, _createdAt },
  "ended": *[
    _type == "consentRecord" && ${recordEnded} && (
      count(withdrawnAddresses) > 0
      || count(*[_type == "story" && defined(slug.current) && _id == string::split(^._id, "consent.")[1]]) > 0
      || count(*[_type == "story" && defined(slug.current) && translationOf._ref == string::split(^._id, "consent.")[1]]) > 0
    )
  ]{ basis, withdrawnOn, expiresAt, reconfirmBy }
}`)
