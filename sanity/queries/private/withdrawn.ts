import { defineQuery } from 'groq'
import { inDisplayWindow, includesPictures, recordAllows, recordEnded } from '../../../lib/consent/readers-filter.ts'

/**
 * What decides about the addresses and pictures that nobody may get although somebody may still have them: each record
 * and each story by itself. `withdrawnContent` puts them together: asked here for each story, the same took ten
 * times as long, and it is asked after every change.
 *
 * Whoever gives a type a picture adds it here, or readers do not get it; a test asks the schema for all of them.
 */
export const WITHDRAWN_QUERY = defineQuery(`{
  "records": *[_type == "consentRecord"]{
    _id,
    "languages": select(${recordAllows} => languages, []),
    "includesPictures": ${includesPictures},
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
