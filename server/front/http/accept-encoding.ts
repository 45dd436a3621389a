import { LRUCache } from 'lru-cache'

/** Content codings in which the front has its answers ready. */
export type Encoding = 'identity' | 'gzip' | 'br'

/** Browsers send a handful of different lists. */
const mostRemembered = 100

/**
 * Chooses the best encoding that `Accept-Encoding` allows (RFC 9110, 12.5.3): brotli, then gzip, since the server's
 * preference is what a browser wants too. What is asked again and again is remembered.
 */
export function encodingChooser(): (accepted: string | undefined) => Encoding {
  const remembered = new LRUCache<string, Encoding>({ max: mostRemembered })
  return (accepted = '') => {
    const known = remembered.get(accepted)
    if (known) return known
    const offers = new Set(accepted.split(',').flatMap(offerOf))
    const encoding = offers.has('br') ? 'br' : offers.has('gzip') ? 'gzip' : 'identity'
    remembered.set(accepted, encoding)
    return encoding
  }
}

/** One name of a list, unless its quality is 0. */
function offerOf(offer: string): string[] {
  const [name = '', quality] = offer
    .trim()
    .toLowerCase()
    .split(/\s*;\s*q=/)
  return quality !== undefined && Number(quality) === 0 ? [] : [name]
}
