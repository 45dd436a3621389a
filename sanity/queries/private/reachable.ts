import { defineQuery } from 'groq'

/** Costs next to nothing, and is answered by whoever can answer all others. */
export const REACHABLE_QUERY = defineQuery(`*[_id == "siteSettings"][0]._id`)
