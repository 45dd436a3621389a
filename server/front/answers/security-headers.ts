import { mayHydrate, type RouteKind } from '../site/route-kind.ts'
import type { SiteOrigins } from '../site/site.ts'
import { contentSecurityPolicy, type AllowedScript } from './content-security-policy.ts'

const everywhere: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=(), browsing-topics=()',
}

/** Besides the pages that hydrate. */
const isNeverKept: ReadonlySet<RouteKind> = new Set([
  'review',
  'api',
  'internal',
  'webhook',
  'mail',
  'metrics',
  'status',
])

/**
 * The security headers of an answer (shared rules of internet.nl and Mozilla Observatory; private routes have policies of
 * their own because React and an editor run there).
 * @param script what may run: nothing, our own modules, or on the pages that hydrate what has this nonce
 */
export function securityHeaders(kind: RouteKind, site: SiteOrigins, script: AllowedScript): Record<string, string> {
  const transport = site.siteUrl.startsWith('https:') && {
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
  }
  // The content API has policies of its own, and is for other origins too where it allows them. Not `no-referrer`: with it
  // browsers send the form of its sign-in page without an origin, and it is refused as somebody else's.
  if (kind === 'content') return { 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', ...transport }
  const isPrivate = mayHydrate(kind) || isNeverKept.has(kind)
  return {
    ...everywhere,
    'referrer-policy': kind === 'editor' || kind === 'draft' ? 'same-origin' : 'no-referrer',
    'content-security-policy': contentSecurityPolicy(kind, site, script),
    // Open data is for programs on other sites too.
    ...(kind === 'data' && { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }),
    ...transport,
    ...((kind === 'page' || kind === 'entrance' || kind === 'review') && {
      'cross-origin-embedder-policy': 'require-corp',
    }),
    ...(isPrivate && { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow' }),
  }
}
