import { defineQuery } from 'groq'

/** How many messages of strangers no editor has dealt with. */
export const WAITING_REQUESTS_QUERY = defineQuery(`count(*[_type == "takedownRequest" && !defined(doneAt)])`)
