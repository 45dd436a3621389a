import { LRUCache } from 'lru-cache'
import type { RouteKind } from './route-kind.ts'
import type { PageRequest, Site } from './site.ts'
import { kindOf } from './own-paths.ts'

/** What a request line asks for. */
export interface RequestTarget {
  /** Made when it is asked for: thousands of targets are remembered. */
  readonly url: URL
  readonly path: string
  /** What it is about when nobody at work asks. */
  readonly kind: RouteKind
  /** Whether forms are sent there. */
  readonly takesForm: boolean
  /** What it asks for as a page. */
  readonly page: PageRequest
}

/** Stands for our origin where only the path is of interest. */
const base = 'http://site.invalid'

/** Readers ask for the same addresses. Not what they choose or look for: that is remembered nowhere. */
const mostRemembered = 20_000
const longestRemembered = 200

/**
 * Reads request targets in origin form (RFC 9112, 3.2.1); `null` for any other, and for a path that cannot be decoded: an
 * origin may answer that with 500.
 */
export function targetReader(
  site: Pick<Site, 'routes' | 'addresses'>,
): (requestTarget: string | undefined) => RequestTarget | null {
  const remembered = new LRUCache<string, RequestTarget>({ max: mostRemembered })
  return (requestTarget = '') => {
    // Not `get`: which was asked for last is worth less than it costs to note it.
    const known = remembered.peek(requestTarget)
    if (known) return known
    const url = requestTarget.startsWith('/') ? URL.parse(base + requestTarget) : null
    if (!url || !isDecodable(url.pathname)) return null
    const path = url.pathname
    const target: RequestTarget = {
      get url() {
        return new URL(base + requestTarget)
      },
      path,
      kind: kindOf(site, path),
      takesForm: site.routes.takesForm(path),
      page: site.addresses.request(url),
    }
    if (url.search === '' && requestTarget.length <= longestRemembered) remembered.set(requestTarget, target)
    return target
  }
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
