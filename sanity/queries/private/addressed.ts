import { defineQuery } from 'groq'

/**
 * Every published document with an address, to notice when one changes. Not withdrawn stories: if one returns under
 * another address, nothing must redirect there from the address that identified somebody.
 */
export const ADDRESSED_QUERY = defineQuery(
  `*[
  _type in ["story", "page", "partner", "napDocument"] && defined(slug.current)
  && !defined(*[_type == "consentRecord" && _id == "consent." + coalesce(^.translationOf._ref, ^._id)][0].withdrawnOn)
]{ _id, _type, language, "slug": slug.current, purpose }`,
)
