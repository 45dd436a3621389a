import { defineQuery } from 'groq'
import {
  inDisplayWindow,
  includesCopies,
  includesPictures,
  recordAllows,
  recordEnded,
} from '../../../lib/consent/readers-filter.ts'

/**
 * The input of `withdrawnContent`: all consent records and all stories, separately. Joining them in GROQ took ten times
 * as long, and the query runs after every change.
 *
 * A new type with pictures must be added here, or readers do not get the pictures; a test checks it against the schema.
 */
export const WITHDRAWN_QUERY = defineQuery(`{
  "records": *[_type == "consentRecord"]{
    _id,
    "languages": select(${recordAllows} => languages, []),
    "includesPictures": ${includesPictures},
    "includesCopies": ${includesCopies},
    "ended": ${recordEnded},
    "withdrawnAddresses": select(defined(withdrawnOn) => withdrawnAddresses),
    "withdrawnPictures": select(defined(withdrawnOn) => withdrawnPictures),
    "withdrawnTexts": select(defined(withdrawnOn) => withdrawnTexts)
  },
  "stories": *[_type == "story"]{
    _id, _type, language, "slug": slug.current,
    "original": translationOf._ref,
    "isInDisplayWindow": ${inDisplayWindow},
    "cover": coverImage.asset._ref,
    "inText": body[_type == "figure"].asset._ref
  },
  "inPages": *[_type == "page"].sections[].body[_type == "figure"].asset._ref,
  "logos": *[_type == "partner"].logo.asset._ref,
  "redirects": *[_type == "redirect" && defined(to._ref)]{ from, "target": to._ref }
}`)
