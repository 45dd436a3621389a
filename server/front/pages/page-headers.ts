import type { OutgoingHttpHeaders } from 'node:http'
import { securityHeaders } from '../answers/security-headers.ts'
import type { RouteKind } from '../site/route-kind.ts'
import type { Site } from '../site/site.ts'

/** Gives the headers of a page; for all pages of a sort the same object, of which the sender makes its own once. */
export function pageHeaders(
  site: Site,
): (kind: RouteKind, isSearch: boolean, hasScript: boolean) => OutgoingHttpHeaders {
  const kept = { vary: 'accept-encoding, cookie', 'cache-control': 'public, max-age=0, must-revalidate' }
  const headersFor = (script: 'own' | null) => ({
    ...securityHeaders('page', site, script),
    ...kept,
    ...site.pageHeaders,
  })
  const plain = headersFor(null)
  const withScript = headersFor('own')
  const data = { ...securityHeaders('page', site, null), ...kept, ...securityHeaders('data', site, null) }
  // What somebody looked for stays on no disk, and in no list of others.
  const search = { ...plain, 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' }
  return (kind, isSearch, hasScript) => {
    if (isSearch) return search
    if (kind === 'data') return data
    return hasScript ? withScript : plain
  }
}
