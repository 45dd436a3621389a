import { defineQuery } from 'groq'
import { signatoryCard } from './fragments/signatory-card.ts'
import { signatory } from './fragments/signatory.ts'

/** All signatories; names in the reader's language (`$language`) if they exist. */
export const SIGNATORIES_QUERY = defineQuery(
  `*[_type == "partner" && defined(slug.current)] | order(name[0].value asc) ${signatoryCard}`,
)

/** A signatory by its address (`$slug`, with names and stories in `$language`), or `null`. */
export const SIGNATORY_QUERY = defineQuery(`*[_type == "partner" && slug.current == $slug][0]${signatory}`)
