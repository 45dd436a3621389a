import { defineQuery } from 'groq'

/** All consent records, for what tells of their changes: they decide which stories there are. */
export const CONSENT_RECORDS_QUERY = defineQuery(`*[_type == "consentRecord"]{ _id }`)
