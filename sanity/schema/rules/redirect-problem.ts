import type { Stored } from '../../../lib/stored.ts'

/** Says why a redirect would lead nowhere or in a circle, or nothing. */
export function redirectProblem(redirect: Stored | undefined): string | undefined {
  if (redirect?.to && redirect.toUrl) return 'Choose one: something on this site or an address.'
  if (!redirect?.to && !redirect?.toUrl) return 'Choose something on this site or write an address.'
  if (redirect.from === redirect.toUrl) return 'This address would lead to itself.'
  return undefined
}
