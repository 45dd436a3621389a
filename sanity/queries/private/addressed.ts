import { defineQuery } from 'groq'

/**
 * Every published document that has an address, for what notices that one has changed. Not what was taken back: when it
 * comes under another address, nothing must lead there from the one by which somebody was known.
 */
export const ADDRESSED_QUERY = defineQuery(
  `*[
  _type in ["story", "page", "partner", "napDocument"] && defined(slug.current)
  && !defined(*[_type == "consentRecord" && _id == "consent." + coalesce(^.translationOf._ref, ^._id)][0].withdrawnOn)
]{ _id, _type, language, "slug": slug.current, purpose }`,
)
