import type { OutgoingHttpHeaders } from 'node:http'
import { securityHeaders } from '../answers/security-headers.ts'
import type { FinishedPage } from '../answers/finished-page.ts'
import type { RouteKind } from '../site/route-kind.ts'
import type { Site } from '../site/site.ts'
import type { PageForm } from './light-pages.ts'
import { needsConsent } from './packed-page.ts'

/**
 * Says to nginx before the site that an answer may not be kept for an outage: what it shows may be taken back meanwhile. It goes no
 * further. @see https://www.nginx.com/resources/wiki/start/topics/examples/x-accel/#x-accel-expires
 */
const notForAnOutage = { 'x-accel-expires': '0' }

/** What of a page its headers depend on. */
type HeadedPage = Pick<FinishedPage, 'hasScript' | 'dependencies'>

/** Gives the headers of a page; for all pages of a sort the same object, of which the sender makes its own once. */
export function pageHeaders(
  site: Site,
): (kind: RouteKind, isSearch: boolean, page: HeadedPage, form: PageForm) => OutgoingHttpHeaders {
  const forms = {
    whole: headersIn('whole', site),
    light: headersIn('light', site),
    unasked: headersIn('unasked', site),
  }
  return (kind, isSearch, page, form) => {
    const { search, ofStories, ofOthers } = forms[form]
    if (isSearch) return search
    const { data, withScript, plain } = needsConsent(page) ? ofStories : ofOthers
    if (kind === 'data') return data
    return page.hasScript === true ? withScript : plain
  }
}

/** What is common to all answers in a form. */
const ofForm: Readonly<Record<PageForm, Readonly<Record<string, string>>>> = {
  whole: { 'cache-control': 'public, max-age=0, must-revalidate' },
  // The page itself is what search engines show.
  light: { 'cache-control': 'public, max-age=0, must-revalidate', 'x-robots-tag': 'noindex' },
  // Not for a cache between: one that does not read `Vary` would give it to everybody.
  unasked: { 'cache-control': 'private, max-age=0, must-revalidate' },
}

function headersIn(form: PageForm, site: Site) {
  const kept = { vary: 'accept-encoding, cookie, save-data', ...ofForm[form] }
  const headersFor = (script: 'own' | null) => ({
    ...securityHeaders('page', site, script),
    ...kept,
    // Who saves data is sent nothing ahead.
    ...(form === 'whole' && site.pageHeaders),
  })
  const data = {
    ...securityHeaders('page', site, null),
    ...kept,
    vary: 'accept-encoding, cookie',
    ...securityHeaders('data', site, null),
  }
  const ofOthers = { plain: headersFor(null), data, withScript: headersFor('own') }
  return {
    ofOthers,
    ofStories: {
      plain: { ...ofOthers.plain, ...notForAnOutage },
      data: { ...data, ...notForAnOutage },
      withScript: { ...ofOthers.withScript, ...notForAnOutage },
    },
    // What somebody looked for stays on no disk, and in no list of others.
    search: { ...ofOthers.plain, 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' },
  }
}
