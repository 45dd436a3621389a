import { LRUCache } from 'lru-cache'

/** Content codings in which the front has its answers ready. */
export type Encoding = 'identity' | 'gzip' | 'br'

/** Browsers send a handful of different lists. */
const mostRemembered = 100

/**
 * Chooses the best encoding that `Accept-Encoding` allows (RFC 9110, 12.5.3): what it prefers, and of equals
 * brotli, since the server's preference is what a browser wants too. What is asked again and again is remembered.
 */
export function encodingChooser(): (accepted: string | undefined) => Encoding {
  const remembered = new LRUCache<string, Encoding>({ max: mostRemembered })
  return (accepted = '') => {
    const known = remembered.get(accepted)
    if (known) return known
    const encoding = best(accepted)
    remembered.set(accepted, encoding)
    return encoding
  }
}

const own: readonly Encoding[] = ['br', 'gzip']

/** The one with the highest quality; what is not named is `identity`. */
function best(accepted: string): Encoding {
  const qualities = new Map(accepted.split(',').map(offerOf))
  const offered = own.map((name) => ({ name, quality: qualities.get(name) ?? 0 })).filter(({ quality }) => quality > 0)
  const most = Math.max(0, ...offered.map(({ quality }) => quality))
  if ((qualities.get('identity') ?? 0) > most) return 'identity'
  return offered.find(({ quality }) => quality === most)?.name ?? 'identity'
}

/** A name of a list with its quality, from 0 to 1. One that cannot be read is not asked for. */
function offerOf(offer: string): [string, number] {
  const [name = '', quality = '1'] = offer
    .trim()
    .toLowerCase()
    .split(/\s*;\s*q=/)
  return [name, Number(quality) || 0]
}
