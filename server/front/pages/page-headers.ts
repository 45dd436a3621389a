import type { OutgoingHttpHeaders } from 'node:http'
import { securityHeaders } from '../answers/security-headers.ts'
import type { FinishedPage } from '../answers/finished-page.ts'
import type { RouteKind } from '../site/route-kind.ts'
import type { Site } from '../site/site.ts'
import { needsConsent } from './packed-page.ts'

/**
 * Says to nginx before the site that an answer may not be kept for an outage: what it shows may be taken back meanwhile. It goes no
 * further. @see https://www.nginx.com/resources/wiki/start/topics/examples/x-accel/#x-accel-expires
 */
const notForAnOutage = { 'x-accel-expires': '0' }

/** What of a page its headers depend on. */
type HeadedPage = Pick<FinishedPage, 'hasScript' | 'dependencies'>

/** Gives the headers of a page; for all pages of a sort the same object, of which the sender makes its own once. */
export function pageHeaders(site: Site): (kind: RouteKind, isSearch: boolean, page: HeadedPage) => OutgoingHttpHeaders {
  const kept = { vary: 'accept-encoding, cookie', 'cache-control': 'public, max-age=0, must-revalidate' }
  const headersFor = (script: 'own' | null) => ({
    ...securityHeaders('page', site, script),
    ...kept,
    ...site.pageHeaders,
  })
  const plain = headersFor(null)
  const data = { ...securityHeaders('page', site, null), ...kept, ...securityHeaders('data', site, null) }
  const sorts = { plain, data, withScript: headersFor('own') }
  const ofStories = {
    plain: { ...plain, ...notForAnOutage },
    data: { ...data, ...notForAnOutage },
    withScript: { ...sorts.withScript, ...notForAnOutage },
  }
  // What somebody looked for stays on no disk, and in no list of others.
  const search = { ...plain, 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' }
  return (kind, isSearch, page) => {
    if (isSearch) return search
    const { data: ofData, withScript, plain: withoutScript } = needsConsent(page) ? ofStories : sorts
    if (kind === 'data') return ofData
    return page.hasScript === true ? withScript : withoutScript
  }
}
