import { defineQuery } from 'groq'

/** Everything with an address but stories. Documents with the same `group` are translations of each other. */
export const SITEMAP_QUERY = defineQuery(`{
  "pages": *[_type == "page" && defined(slug.current)]{
    _id, _type, _updatedAt, language, "slug": slug.current, purpose, "group": coalesce(translationOf._ref, _id)
  },
  "signatories": *[_type == "partner" && defined(slug.current)]{ _id, _type, _updatedAt, "slug": slug.current },
  "documents": *[_type == "napDocument" && defined(slug.current)]{ _id, _type, _updatedAt, "slug": slug.current },
  "outcomes": *[_type == "outcome" && defined(number)] | order(number asc) { _id, _type, _updatedAt, "slug": string(number) },
  "countries": *[_type == "country" && defined(code)] | order(code asc) { _id, _type, "slug": lower(code) }
}`)
