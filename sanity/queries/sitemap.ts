import { defineQuery } from 'groq'
import { readableStory } from '../../lib/consent/readers-filter.ts'

/** Everything with an address. Documents with the same `group` are translations of each other. */
export const SITEMAP_QUERY = defineQuery(`{
  "stories": *[defined(slug.current) && ${readableStory}]{
    _id, _type, _updatedAt, language, "slug": slug.current, "group": coalesce(translationOf._ref, _id),
    "countries": coalesce(countries[]._ref, [])
  },
  "pages": *[_type == "page" && defined(slug.current)]{
    _id, _type, _updatedAt, language, "slug": slug.current, purpose, "group": coalesce(translationOf._ref, _id)
  },
  "signatories": *[_type == "partner" && defined(slug.current)]{ _id, _type, _updatedAt, "slug": slug.current },
  "documents": *[_type == "napDocument" && defined(slug.current)]{ _id, _type, _updatedAt, "slug": slug.current },
  "outcomes": *[_type == "outcome" && defined(number)] | order(number asc) { _id, _type, _updatedAt, "slug": string(number) },
  "countries": *[_type == "country" && defined(code)] | order(code asc) { _id, _type, "slug": lower(code) }
}`)
