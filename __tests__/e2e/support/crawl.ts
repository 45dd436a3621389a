import { languages } from '@/lib/languages'

export interface Found {
  readonly address: string
  readonly status: number
  readonly bytes: Buffer
}

/** Where a site tells of more: links, pictures in all sizes, alternates, the sitemap's own words. */
const references = [
  /(?:href|src|action)="([^"]+)"/g,
  /<loc>([^<]+)<\/loc>/g,
  /"(?:url|id|home_page_url|feed_url)":\s*"([^"]+)"/g,
]
const sets = /srcset="([^"]+)"/gi
const metas = /<meta[^>]+content="(https?:[^"]+)"/g

/** Beginnings of addresses that are not for readers, or come with the build. */
const notForReaders = /^\/(?:studio|lake\/v|_next|api\/draft-mode)/

/**
 * Everything that a site gives to who knows nothing but its front door: pages, feeds, search, sitemap, open data, pictures.
 * @param alsoAsked what readers may ask by themselves: old addresses, words to look for
 * @param isSkipped says of an address that is found whether nobody needs to look at it: to make all pictures takes minutes
 */
export async function crawl(
  site: string,
  alsoAsked: readonly string[],
  isSkipped: (path: string) => boolean,
): Promise<Found[]> {
  const waiting = ['/sitemap.xml', '/robots.txt', ...languages.map(({ id }) => `/${id}`), ...alsoAsked]
  const seen = new Set(waiting)
  const found: Found[] = []
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const answer = await fetch(site + address, { redirect: 'manual', headers: { accept: 'text/html,image/avif,*/*' } })
    const bytes = Buffer.from(await answer.arrayBuffer())
    found.push({ address, status: answer.status, bytes })
    const type = answer.headers.get('content-type') ?? ''
    // Of choices (“only from Jordan”) those that pages offer, and not all that can be made of them.
    const isChoice = address.includes('?')
    const said = /text|xml|json|csv/.test(type) && !isChoice ? bytes.toString('utf8') : ''
    for (const next of [...addressesIn(said), answer.headers.get('location') ?? '']) {
      const path = pathOn(site, next, address)
      if (!path || seen.has(path) || notForReaders.test(path) || isSkipped(path)) continue
      seen.add(path)
      waiting.push(path)
    }
  }
  return found
}

function addressesIn(said: string): string[] {
  const single = [...references, metas].flatMap((pattern) =>
    [...said.matchAll(pattern)].map(([, address = '']) => address),
  )
  const ofSets = [...said.matchAll(sets)].flatMap(([, set = '']) =>
    set.split(',').map((each) => each.trim().split(' ')[0] ?? ''),
  )
  return [...single, ...ofSets].map((address) => address.replaceAll('&amp;', '&'))
}

/** The path on this site, or `null` for an address elsewhere. Instances behind one name give that name in their addresses. */
function pathOn(site: string, address: string, base: string): string | null {
  if (!URL.canParse(address, site + base)) return null
  const url = new URL(address, site + base)
  if (url.origin !== new URL(site).origin) return null
  return url.pathname + url.search
}
