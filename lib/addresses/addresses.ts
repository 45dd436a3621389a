import { languages, type Language } from '../languages.ts'
import type { REDIRECTS_QUERY_RESULT, SITEMAP_QUERY_RESULT, WITHDRAWN_QUERY_RESULT } from '../types.generated.ts'
import { withdrawnContent } from '../consent/withdrawn.ts'
import { normalPath, redirectTable, type RedirectTable } from '../redirects/redirect-table.ts'
import { dataSets } from '../open-data/data-sets.ts'
import { fixedPaths } from '../routes.ts'
import { cataloguePath, dataPath, endings, machinePaths, openApiPath, rootPaths } from '../routes/machines.ts'
import type { KnownPaths } from '../routes/path-finder.ts'
import { sitemapPaths } from './sitemap.ts'

/** What can be read, and what has moved: enough to refuse an address without asking for its content. */
export interface Addresses extends KnownPaths {
  readonly languages: readonly Language[]
  readonly moved: RedirectTable
  /** Of stories that were taken back: whoever asks for one is told that it will not return. */
  readonly gone: readonly string[]
}

interface AddressSources {
  readonly sitemap: SITEMAP_QUERY_RESULT
  readonly redirects: REDIRECTS_QUERY_RESULT
  readonly withdrawn: WITHDRAWN_QUERY_RESULT
}

export function addressesOf({ sitemap, redirects, withdrawn }: AddressSources): Addresses {
  const paths = new Set([...fixedPaths(), ...sitemapPaths(sitemap)].map(normalPath))
  const files = [...rootPaths, ...machinePaths(), ...dataPaths()]
  const { gone } = withdrawnContent(withdrawn)
  const { moved, redirected } = withoutGone(redirectTable(redirects, new Set([...paths, ...files])), gone)
  return {
    languages: languages.map(({ id }) => id),
    paths: [...paths],
    files,
    endings,
    moved,
    // What is there again, or leads somewhere again, is not gone.
    gone: [...new Set([...gone, ...redirected])].filter((path) => !paths.has(path) && !(path in moved)),
  }
}

function dataPaths(): string[] {
  return [openApiPath, cataloguePath, ...dataSets.flatMap((set) => [dataPath(set, 'json'), dataPath(set, 'csv')])]
}

/** An old address that would lead to a page that is gone is gone itself: “moved” would send people on for nothing. */
function withoutGone(table: RedirectTable, gone: ReadonlySet<string>) {
  const leadsToGone = ({ location }: RedirectTable[string]) => gone.has(normalPath(location.split(/[?#]/, 1)[0] ?? ''))
  const [redirected, kept] = [true, false].map((wanted) =>
    Object.entries(table).filter(([, redirect]) => leadsToGone(redirect) === wanted),
  )
  // Paths come from editors: no name may be taken for something every object has.
  const moved: RedirectTable = Object.assign(Object.create(null), Object.fromEntries(kept ?? []))
  return { moved, redirected: (redirected ?? []).map(([from]) => from) }
}
