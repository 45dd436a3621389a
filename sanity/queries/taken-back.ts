import { defineQuery } from 'groq'
import { consentEnded, covered, mayShowPictures, readableStory } from './consent.ts'

/**
 * What nobody may get although somebody may still have it: the addresses of published stories that no consent covers,
 * pictures that nobody agreed to, and both of what was withdrawn.
 */
export const TAKEN_BACK_QUERY = defineQuery(`{
  "records": *[_type == "consentRecord" && defined(withdrawnOn)]{ withdrawnAddresses, withdrawnPictures },
  "stories": *[_type == "story" && !${covered}]{
    _type, language, "slug": slug.current, "ended": ${consentEnded}
  },
  "pictures": *[_type == "story" && !(${covered} && ${mayShowPictures})]{
    "cover": coverImage.asset._ref,
    "inText": body[_type == "figure"].asset._ref
  }
}`)

/** Those of some pictures (`$ids`) that stand somewhere else too, where readers may see them. */
export const PICTURES_IN_USE_QUERY = defineQuery(`*[
  _type == "sanity.imageAsset"
  && _id in $ids
  && count(*[references(^._id) && (_type != "story" || (${readableStory} && ${mayShowPictures}))]) > 0
]._id`)
