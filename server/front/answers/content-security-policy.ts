import type { RouteKind } from '../site/route-kind.ts'
import type { SiteOrigins } from '../site/site.ts'

/** `own`: modules from our own origin; a nonce: the origin's inline scripts. */
export type AllowedScript = 'own' | { readonly nonce: string } | null

/** What a page of a kind may load, run, frame and connect to (CSP level 3): nothing that it does not need. */
export function contentSecurityPolicy(kind: RouteKind, site: SiteOrigins, script: AllowedScript): string {
  // By its own name too: addresses of assets are whole, and on one's own machine Studio is opened by any name of it.
  const images = ["'self'", site.siteUrl, ...site.imageOrigins].join(' ')
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
        `connect-src ${connections} ${site.siteUrl} blob:`,
        `media-src ${images} blob:`,
        "frame-src 'self'",
        "worker-src 'self' blob:",
        "manifest-src 'self'",
      ].join('; ')
    case 'picture':
      // A picture that is opened by itself may be a drawing with scripts in it.
      return [...common, "script-src 'none'", "style-src 'self'", "img-src 'self'", 'sandbox'].join('; ')
    case 'draft':
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
        // Nothing on a page connects to anything, but a review, to hear that it has ended. Tools that judge pages read robots.txt under the page's own policy.
        "connect-src 'self'",
      ].join('; ')
  }
}

function scriptsOf(script: AllowedScript): string {
  if (script === null) return "script-src 'none'"
  return script === 'own' ? "script-src 'self'" : `script-src 'self' 'nonce-${script.nonce}' 'strict-dynamic'`
}
