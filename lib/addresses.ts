import { defaultLanguage, languages, type Language } from '../sanity/languages.ts'
import type { REDIRECTS_QUERY_RESULT, SITEMAP_QUERY_RESULT, GONE_QUERY_RESULT } from '../sanity/types.generated.ts'
import { normalPath, redirectTable, type RedirectTable } from './redirects.ts'
import { families, fixedPaths, pathOf } from './routes.ts'
import { machinePaths } from './routes/machines.ts'
import { sitemapPaths } from './sitemap.ts'

/** What can be read, and what has moved: enough to refuse an address without asking for its content. */
export interface Addresses {
  readonly languages: readonly Language[]
  /** Beginnings such as `/en/stories/`: below them only what stands in `paths` is there. */
  readonly families: readonly string[]
  /** In the form of `normalPath`. */
  readonly paths: readonly string[]
  readonly moved: RedirectTable
  /** Of stories that were taken back: whoever asks for one is told that it will not return. */
  readonly gone: readonly string[]
}

interface Content {
  readonly sitemap: SITEMAP_QUERY_RESULT
  readonly redirects: REDIRECTS_QUERY_RESULT
  readonly gone: GONE_QUERY_RESULT
}

export function addressesOf({ sitemap, redirects, gone }: Content): Addresses {
  const paths = new Set([...fixedPaths(), ...machinePaths(), ...sitemapPaths(sitemap)].map(normalPath))
  const takenBack = [
    ...gone.addresses,
    ...gone.redirects,
    ...gone.stories.map((story) => pathOf(story, defaultLanguage)),
  ].flatMap((path) => (path ? [normalPath(path)] : []))
  const { moved, led } = withoutGone(redirectTable(redirects, paths), new Set(takenBack))
  return {
    languages: languages.map(({ id }) => id),
    families: families(),
    paths: [...paths],
    moved,
    // What is there again, or leads somewhere again, is not gone.
    gone: [...new Set([...takenBack, ...led])].filter((path) => !paths.has(path) && !(path in moved)),
  }
}

/** An old address that would lead to a page that is gone is gone itself: “moved” would send people on for nothing. */
function withoutGone(table: RedirectTable, gone: ReadonlySet<string>) {
  const leadsToGone = ({ location }: RedirectTable[string]) => gone.has(normalPath(location.split(/[?#]/, 1)[0] ?? ''))
  const [led, kept] = [true, false].map((wanted) =>
    Object.entries(table).filter(([, redirect]) => leadsToGone(redirect) === wanted),
  )
  // Paths come from editors: no name may be taken for something every object has.
  const moved: RedirectTable = Object.assign(Object.create(null), Object.fromEntries(kept ?? []))
  return { moved, led: (led ?? []).map(([from]) => from) }
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
