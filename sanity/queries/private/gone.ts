import { defineQuery } from 'groq'
import { recordEnded } from '../../../lib/consent/readers-filter.ts'

/**
 * The input of `goneAddresses`: the consent records that have ended, with their stories. What it costs depends on how many
 * those are, not on how many stories there are. A record is named after its story, whose id has no dot: else nobody could
 * ever have read it.
 */
export const GONE_QUERY = defineQuery(`{
  "records": *[_type == "consentRecord" && (${recordEnded} || defined(withdrawnOn))]{
    "ended": ${recordEnded},
    "withdrawnAddresses": select(defined(withdrawnOn) => withdrawnAddresses),
    "withdrawnTexts": select(defined(withdrawnOn) => withdrawnTexts),
    "originals": *[_type == "story" && _id == string::split(^._id, "consent.")[1] && !defined(translationOf._ref)]{
      _type, language, "slug": slug.current
    },
    "translations": *[_type == "story" && translationOf._ref == string::split(^._id, "consent.")[1]]{
      _type, language, "slug": slug.current
    }
  },
  "redirects": *[_type == "redirect" && defined(to._ref)]{ from, "target": to._ref }
}`)
