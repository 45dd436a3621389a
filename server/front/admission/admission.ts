import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { hasBody, mayHaveBody } from '../http/bodies.ts'
import type { FallbackReason } from '../site/fallback-words.ts'
import { isForOperators } from '../site/own-paths.ts'

/** Methods that the servers behind the front know. */
const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/**
 * What is wrong with a request, whatever it asks for; `null` when nothing is. A request that passes has a body only where
 * one is meant, framed in one way that every server reads alike, and came by a name of the site.
 */
export function admission(siteUrl: string): (request: IncomingMessage) => FallbackReason | null {
  const own = new URL(siteUrl).hostname
  return (request) => {
    const { method = '', headers, httpVersionMinor, url } = request
    if (!methods.has(method)) return 501
    const { host, expect, 'transfer-encoding': coding } = headers
    if (coding !== undefined) {
      // In 1.0 there is none (RFC 9112, 6.1), and two statements of the length are an attempt to fool somebody.
      if (httpVersionMinor !== 1 || headers['content-length'] !== undefined) return 'unreadable'
      if (coding.toLowerCase() !== 'chunked') return 501
    }
    if (!mayHaveBody(method) && hasBody(request)) return 'body'
    if (expect !== undefined && httpVersionMinor === 1 && expect.toLowerCase() !== '100-continue') return 417
    return nameProblem(host, own, httpVersionMinor, url)
  }
}

/** A name and a port (RFC 9110, 7.2): two `Host` headers are joined by a comma and are none. */
const hostPattern = /^(\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i

function nameProblem(host: string | undefined, own: string, minor: number, url = ''): 'unreadable' | 421 | null {
  // Whether the site is alive may be asked by any name; who may read more proves it otherwise.
  if (isForOperators(url)) return null
  if (host === undefined) return minor === 1 ? 'unreadable' : null
  const [, name] = hostPattern.exec(host) ?? []
  if (name === undefined) return 'unreadable'
  return isOurs(name.toLowerCase(), own) ? null : 421
}

/**
 * Whether a name is the site's own, one of this machine, or an IP address. Any other may belong to somebody who pointed it
 * here, so that a page of theirs has our origin in a visitor's browser (DNS rebinding).
 */
function isOurs(name: string, own: string): boolean {
  if (name === own || name === 'localhost' || name.endsWith('.localhost')) return true
  return isIP(name.startsWith('[') ? name.slice(1, -1) : name) !== 0
}
