/** Holds the key of an opening, in the browser that pressed Read. Its path is that of the link: other pages never get it. */
export const REVIEW_COOKIE = 'nap1325-review'

/** The value of the cookie in a `Cookie` header (RFC 6265, 4.2). */
export function reviewKeyIn(header: string | null | undefined): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${REVIEW_COOKIE}=`))?.slice(REVIEW_COOKIE.length + 1)
}
