import { SITE_STATUS_PATH } from '../../lib/status/site-status.ts'
import { takesAskForm } from '../../lib/asking/ask-paths.ts'
import { LINK_MAIL_PATH } from '../../lib/notices/link-mail-request.ts'
import { draftModePaths, isFeed, isForPrograms } from '../../lib/routes/machines.ts'
import { watchesLink } from '../../lib/enhancements.ts'
import { endedReviewPath, takesReviewForm } from '../../lib/review-path.ts'
import type { RouteKind } from '../front/site/route-kind.ts'
import type { LimitName, SiteRoutes } from '../front/site/site.ts'

/** Kinds that have a folder of addresses of their own. */
const folders: ReadonlyMap<string, RouteKind> = new Map([
  ['_next', 'static'],
  ['lake', 'content'],
  ['studio', 'editor'],
  ['review', 'review'],
  ['ask', 'review'],
  ['draft', 'draft'],
  ['media', 'picture'],
])

/** Next's draft cookie. It only decides that a request is passed on; whether it is valid, Next and the page judge. */
const draftCookie = /(?:^|;\s*)__prerender_bypass=/

function kindOf(path: string, cookie: string | undefined): RouteKind {
  const [, first = ''] = path.split('/')
  if (first === 'api') return apiKindOf(path)
  const kind = folders.get(first)
  if (kind) return kind
  if (isFeed(path)) return 'data'
  if (draftCookie.test(cookie ?? '') && !isForPrograms(path)) return 'draft'
  return path === '/' ? 'entrance' : 'page'
}

/**
 * Besides open data only what switches editors' browsers to drafts is there for others than the front. In the list of
 * addresses, an old one may hold a name that was taken out of it.
 */
function apiKindOf(path: string): RouteKind {
  if (path.startsWith('/api/v1/')) return 'data'
  if (path === '/api/webhook') return 'webhook'
  if (path === LINK_MAIL_PATH) return 'mail'
  if (path === SITE_STATUS_PATH) return 'status'
  return draftModePaths.includes(path) ? 'api' : 'internal'
}

function limitOf(kind: RouteKind, path: string, method: string | undefined): LimitName {
  if (kind === 'picture') return 'picture'
  if (kind === 'api' && path.endsWith('/changes')) return 'stream'
  if (kind === 'review' && path.endsWith('/watch')) return 'stream'
  if (method === 'POST' && takesAskForm(path)) return 'ask'
  // Whoever tries keys is as slow as with passwords.
  if (kind === 'mail') return 'signIn'
  if (kind !== 'content') return 'work'
  if (/^\/lake\/v[^/]+\/(?:data\/listen|data\/live|socket|streams)(?:\/|$)/.test(path)) return 'stream'
  // The form itself costs nothing.
  if (/^\/lake\/v[^/]+\/auth\/(?:login|fetch)(?:\/|$)/.test(path) && !(method === 'GET' && path.includes('/login')))
    return 'signIn'
  return path.startsWith('/lake/images/') ? 'picture' : 'query'
}

/** Which addresses are of which kind, and what belongs to the content lake's. */
export const routes: SiteRoutes = {
  kindOf,
  limitOf,
  takesForm: (path) => takesReviewForm(path) || takesAskForm(path),
  contentPath: '/lake',
  // Studio asks who somebody is before anything else, and queries without end.
  provesSignIn: (requestTarget) => /\/(?:users\/me|data\/query\/[^/?]+)(?:\?|$)/u.test(requestTarget),
  substitutes: { review: endedReviewPath },
  watchesLink,
  buildPath: '/_next/static/',
}
