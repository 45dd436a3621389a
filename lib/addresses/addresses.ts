import { languages, type Language } from '../languages.ts'
import type { GONE_QUERY_RESULT, REDIRECTS_QUERY_RESULT } from '../types.generated.ts'
import { goneAddresses } from '../consent/gone-addresses.ts'
import { normalPath, redirectTable, type RedirectTable } from '../redirects/redirect-table.ts'
import { dataSets } from '../open-data/data-sets.ts'
import { fixedPaths } from '../routes.ts'
import {
  cataloguePath,
  changesPath,
  dataPath,
  endings,
  machinePaths,
  openApiPath,
  rootPaths,
} from '../routes/machines.ts'
import { pathFinder, type KnownPaths } from '../routes/path-finder.ts'
import type { SitemapContent } from './sitemap-entries.ts'
import { sitemapPaths } from './sitemap.ts'

/** All public addresses and redirects: enough to refuse an address without fetching its content. */
export interface Addresses extends KnownPaths {
  readonly languages: readonly Language[]
  readonly moved: RedirectTable
  /** Addresses of withdrawn content: they answer 410. */
  readonly gone: readonly string[]
}

interface AddressSources {
  readonly sitemap: SitemapContent
  readonly redirects: REDIRECTS_QUERY_RESULT
  readonly ended: GONE_QUERY_RESULT
}

export function addressesOf({ sitemap, redirects, ended }: AddressSources): Addresses {
  const listed = sitemapPaths(sitemap)
  const paths = new Set([...fixedPaths(), ...listed.pages].map(normalPath))
  const files = [...rootPaths, ...listed.files, ...machinePaths(), ...dataPaths()]
  const gone = goneAddresses(ended)
  const { moved, redirected } = withoutGone(redirectTable(redirects, new Set([...paths, ...files])), gone)
  const isLiving = pathFinder({ paths: [...paths], files, endings })
  return {
    languages: languages.map(({ id }) => id),
    paths: [...paths],
    files,
    endings,
    moved,
    // An address that exists again, or redirects again, is not gone.
    gone: [...new Set([...gone, ...redirected])].filter((path) => !isLiving(path) && !(path in moved)),
  }
}

/** The addresses of open data. */
export function dataPaths(): string[] {
  const files = dataSets.flatMap((set) => [dataPath(set, 'json'), dataPath(set, 'csv')])
  return [openApiPath, cataloguePath, changesPath, ...files]
}

/** An old address that redirects to a gone page is gone itself: a redirect would lead nowhere. */
function withoutGone(table: RedirectTable, gone: ReadonlySet<string>) {
  const leadsToGone = ({ location }: RedirectTable[string]) => gone.has(normalPath(location.split(/[?#]/, 1)[0] ?? ''))
  const [redirected, kept] = [true, false].map((wanted) =>
    Object.entries(table).filter(([, redirect]) => leadsToGone(redirect) === wanted),
  )
  // Paths come from editors, so the table has no prototype: `/constructor` must not be found in it.
  const moved: RedirectTable = Object.assign(Object.create(null), Object.fromEntries(kept ?? []))
  return { moved, redirected: (redirected ?? []).map(([from]) => from) }
}
