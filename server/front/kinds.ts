/**
 * What a request is about, which decides who answers it, whether the answer is kept and which policy it gets.
 *
 * - `page`: for readers; finished bytes from the page cache, no script
 * - `static`: Next's own files with a hash in their name
 * - `draft`, `review`, `studio`: people at work; never kept, React allowed
 * - `api`: route handlers of the site
 * - `lake`: the embedded content lake
 * - `own`: answered by the front itself
 */
export type Kind = 'page' | 'static' | 'draft' | 'review' | 'studio' | 'api' | 'lake' | 'own'

/** Next's draft cookie. It only decides that a request is passed on; whether it is valid, Next and the page judge. */
const draftCookie = /(?:^|;\s*)__prerender_bypass=/

/**
 * @param path the path of the address, without its query
 * @param cookie the `Cookie` header
 */
export function kindOf(path: string, cookie: string | undefined): Kind {
  const [, first = ''] = path.split('/')
  if (first === 'lake') return 'lake'
  if (first === '_next') return 'static'
  if (first === 'studio' || first === 'review' || first === 'draft') return first
  if (first === 'api') return 'api'
  if (path === '/.well-known/security.txt' || path === '/healthz') return 'own'
  return draftCookie.test(cookie ?? '') ? 'draft' : 'page'
}
