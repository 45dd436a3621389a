import { languages, type Language } from '../sanity/languages.ts'
import type { REDIRECTS_QUERY_RESULT, SITEMAP_QUERY_RESULT } from '../sanity/types.generated.ts'
import { normalPath, redirectTable, type RedirectTable } from './redirects.ts'
import { families, fixedPaths } from './routes.ts'
import { sitemapPaths } from './sitemap.ts'

/** What can be read, and what has moved: enough to refuse an address without asking for its content. */
export interface Addresses {
  readonly languages: readonly Language[]
  /** Beginnings such as `/en/stories/`: below them only what stands in `paths` is there. */
  readonly families: readonly string[]
  /** In the form of `normalPath`. */
  readonly paths: readonly string[]
  readonly moved: RedirectTable
}

export function addressesOf(content: SITEMAP_QUERY_RESULT, redirects: REDIRECTS_QUERY_RESULT): Addresses {
  return {
    languages: languages.map(({ id }) => id),
    families: families(),
    paths: [...new Set([...fixedPaths(), ...sitemapPaths(content)].map(normalPath))],
    moved: redirectTable(redirects),
  }
}

/** Says, for paths in the form of `normalPath`, whether there can be anything. Unknown shapes are left to the site. */
export function pathFinder({ families: beginnings, paths }: Pick<Addresses, 'families' | 'paths'>) {
  const known = new Set(paths)
  const longestFirst = beginnings.toSorted((a, b) => b.length - a.length)
  return (path: string): boolean => {
    const family = longestFirst.find((beginning) => path.startsWith(beginning))
    if (family === undefined) return true
    const [next = ''] = path.slice(family.length).split('/')
    return known.has(family + next)
  }
}
