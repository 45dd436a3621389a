import { mayHydrate, type RouteKind } from '../site/route-kind.ts'
import type { SiteOrigins } from '../site/site.ts'

/** `own`: modules from our own origin; a nonce: the origin's inline scripts. */
export type AllowedScript = 'own' | { readonly nonce: string } | null

const everywhere: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=(), browsing-topics=()',
}

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
  const isPrivate = mayHydrate(kind) || kind === 'api' || kind === 'internal' || kind === 'webhook'
  return {
    ...everywhere,
    'referrer-policy': kind === 'editor' || kind === 'draft' ? 'same-origin' : 'no-referrer',
    'content-security-policy': policyOf(kind, site, script),
    // Open data is for programs on other sites too.
    ...(kind === 'data' && { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }),
    ...transport,
    ...((kind === 'page' || kind === 'entrance') && { 'cross-origin-embedder-policy': 'require-corp' }),
    ...(isPrivate && { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow' }),
  }
}

function scriptsOf(script: AllowedScript): string {
  if (script === null) return "script-src 'none'"
  return script === 'own' ? "script-src 'self'" : `script-src 'self' 'nonce-${script.nonce}' 'strict-dynamic'`
}

function policyOf(kind: RouteKind, site: SiteOrigins, script: AllowedScript): string {
  const images = ["'self'", ...site.imageOrigins].join(' ')
  const connections = ["'self'", site.siteUrl.replace(/^http/, 'ws'), ...site.apiOrigins].join(' ')
  const common = [`default-src 'none'`, `base-uri 'none'`, `form-action 'self'`, `frame-ancestors 'self'`]
  const scripts = scriptsOf(script)
  switch (kind) {
    case 'editor':
      // Sanity Studio writes styles at run time (styled-components), shows uploads from memory, frames the site.
      return [
        ...common,
        scripts,
        "style-src 'self' 'unsafe-inline'",
        `img-src ${images} data: blob:`,
        "font-src 'self' data:",
        `connect-src ${connections} blob:`,
        `media-src ${images} blob:`,
        "frame-src 'self'",
        "worker-src 'self' blob:",
        "manifest-src 'self'",
      ].join('; ')
    case 'picture':
      // A picture that is opened by itself may be a drawing with scripts in it.
      return [...common, "script-src 'none'", "style-src 'self'", "img-src 'self'", 'sandbox'].join('; ')
    case 'draft':
    case 'review':
      // The overlays of click-to-edit write styles at run time too.
      return [
        ...common,
        scripts,
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self'",
        `connect-src ${connections}`,
      ].join('; ')
    default:
      return [
        ...common,
        scripts,
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "manifest-src 'self'",
        // Nothing on a page connects to anything. Tools that judge pages read robots.txt under the page's own policy.
        "connect-src 'self'",
      ].join('; ')
  }
}
