import { defineQuery } from 'groq'

/**
 * The private documents on which readers' pages depend, for what tells of their changes: consent decides which stories
 * there are, redirects where old addresses lead. Each type is asked for by itself: the tags of changes are finer then.
 */
export const PRIVATE_RECORDS_QUERY = defineQuery(`{
  "consent": *[_type == "consentRecord"]{ _id },
  "redirects": *[_type == "redirect"]{ _id }
}`)
