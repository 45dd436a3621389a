import { defineQuery } from 'groq'

/**
 * Of everything that readers' pages are made of, which revision there is: what everybody may read, and of the private
 * documents those that `PRIVATE_RECORDS_QUERY` asks for.
 */
export const CONTENT_REVISIONS_QUERY = defineQuery(`*[
  _id in path("*") || _type in ["consentRecord", "redirect"]
]{ _id, _rev }`)
