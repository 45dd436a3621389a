import { defineQuery } from 'groq'

/** Every published document that has an address, for what notices that one has changed. */
export const ADDRESSED_QUERY = defineQuery(
  `*[_type in ["story", "page", "partner", "napDocument"] && defined(slug.current)]{
  _id, _type, language, "slug": slug.current, purpose
}`,
)
