import { kindOf } from '../../server/front/site/own-paths.ts'
import type { Site } from '../../server/front/site/site.ts'

/** What an archive leaves out of what pages lead to; a manifest counts how often. */
export type LeftOut = 'search' | 'choices' | 'light' | 'forms' | 'work' | 'notThere'

/** For whoever works on the site, though anybody may look. */
const forBuilders: ReadonlySet<string> = new Set(['/styleguide'])

/**
 * Where an address stands in an archive, as path and query, in the one form in which it is kept; why it is left out; `null` for
 * what is another site's.
 */
export function placeOf(url: URL, site: Site): { readonly address: string } | { readonly leftOut: LeftOut } | null {
  if (url.origin !== new URL(site.siteUrl).origin) return null
  const path = url.pathname
  const kind = kindOf(site, path)
  if (forBuilders.has(path)) return { leftOut: 'work' }
  if (kind === 'data' || kind === 'static') return { address: path }
  if (kind === 'picture') return isOffered(url, site) ? { address: path + url.search } : { leftOut: 'notThere' }
  if (kind === 'review') return { leftOut: 'forms' }
  if (kind !== 'page' && kind !== 'entrance') return { leftOut: 'work' }
  const asked = site.addresses.request(url)
  if ('refusal' in asked) return { leftOut: 'notThere' }
  if (asked.isSearch) return { leftOut: 'search' }
  if (asked.isLight) return { leftOut: 'light' }
  // There is no end of choices.
  if (asked.query !== '' && site.addresses.isRare(asked.path + asked.query)) return { leftOut: 'choices' }
  return { address: asked.path + asked.query }
}

function isOffered({ pathname, searchParams }: URL, { pictures, files }: Site): boolean {
  if (pathname.startsWith(files.path)) return files.isOffered(pathname.slice(files.path.length))
  return pathname.startsWith(pictures.path) && pictures.isOffered(pathname.slice(pictures.path.length), searchParams)
}
