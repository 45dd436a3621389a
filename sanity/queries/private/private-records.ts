import { defineQuery } from 'groq'

/**
 * The private documents that readers' pages depend on, to notice their changes: consent decides which stories exist,
 * redirects where old addresses lead. One query per type, so that the sync tags are finer.
 */
export const PRIVATE_RECORDS_QUERY = defineQuery(`{
  "consent": *[_type == "consentRecord"]{ _id },
  "redirects": *[_type == "redirect"]{ _id }
}`)
