import { defineQuery } from 'groq'
import { consentEnded } from '../../../lib/consent/readers-filter.ts'

/**
 * Addresses of stories that were taken back: those kept when consent was withdrawn, of stories that are still published
 * although their consent has ended, and old addresses that led to a story which is now a draft again.
 */
export const GONE_QUERY = defineQuery(`{
  "addresses": *[_type == "consentRecord" && defined(withdrawnOn)].withdrawnAddresses[],
  "stories": *[_type == "story" && defined(slug.current) && ${consentEnded}]{ _type, language, "slug": slug.current },
  "redirects": *[
    _type == "redirect"
    && to._ref in *[_type == "consentRecord" && defined(withdrawnOn)].withdrawnTexts[]
  ].from
}`)
