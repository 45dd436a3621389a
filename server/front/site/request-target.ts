import { LRUCache } from 'lru-cache'
import { askedOf, type Asked } from '../../../lib/finding/requested-page.ts'
import { kindOf, type Kind } from './route-kind.ts'

/** What a request line asks for. */
export interface Target {
  readonly url: URL
  readonly path: string
  /** What it is about when nobody at work asks. */
  readonly kind: Kind
  /** What it asks for as a page. */
  readonly asked: Asked
}

/** Stands for our origin where only the path is of interest. */
const base = 'http://site.invalid'

/** Readers ask for the same few addresses. Not what they choose or look for: that is remembered nowhere. */
const remembered = new LRUCache<string, Target>({ max: 2_000 })
const longestRemembered = 200

/** Reads a request target in origin form (RFC 9112, 3.2.1); `null` for any other, and for a path that cannot be decoded. */
export function readTarget(requestTarget = ''): Target | null {
  const known = remembered.get(requestTarget)
  if (known) return known
  const url = requestTarget.startsWith('/') ? URL.parse(base + requestTarget) : null
  if (!url || !isDecodable(url.pathname)) return null
  const target = { url, path: url.pathname, kind: kindOf(url.pathname, undefined), asked: askedOf(url) }
  if (url.search === '' && requestTarget.length <= longestRemembered) remembered.set(requestTarget, target)
  return target
}

/** Next answers what it cannot decode with 500. */
function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
