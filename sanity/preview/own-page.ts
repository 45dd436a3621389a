/**
 * Whether a page of this site sent a request that changes something. Browsers name the origin with every POST (Fetch, 3.1); the
 * host is the one that the request was sent to, whichever of the site's names that is.
 */
export function isFromOwnPage(headers: Pick<Headers, 'get'>): boolean {
  const origin = headers.get('origin')
  const host = headers.get('host')
  return origin !== null && host !== null && URL.canParse(origin) && new URL(origin).host === host
}
