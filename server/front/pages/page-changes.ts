import type { FinishedPage } from '../answers/finished-page.ts'
import { sharedValues } from './shared-values.ts'

export interface PageChangesOptions {
  /** The content version as it is now. */
  readonly version: () => number
  /** `minor` where readers may be given the page as it is, while it is rendered again. */
  readonly changeSince: (version: number, tags: Iterable<string>) => PageChange
  /** What the origin last said of all shared values. */
  readonly latestValues: () => FinishedPage | undefined
}

/** What has changed of what a page was made of. */
export type PageChange = 'none' | 'minor' | 'major'

/** Says whether something has changed that a page was made of. */
export function pageChanges({
  version,
  changeSince,
  latestValues,
}: PageChangesOptions): (page: FinishedPage) => PageChange {
  const showsOther = sharedValues(latestValues)
  // Readers come far more often than changes.
  const known = new WeakMap<FinishedPage, KnownChange>()
  return (page) => {
    const now = version()
    if (page.version === now && !page.dependencies?.isOlder) return 'none'
    if (!page.dependencies) return 'major'
    const values = latestValues()
    const before = known.get(page)
    if (before?.version === now && before.values === values) return before.change
    const change = showsOther(page) ? 'major' : changeSince(page.version, page.dependencies.tags.split(' '))
    known.set(page, { version: now, values, change })
    return change
  }
}

interface KnownChange {
  readonly version: number
  readonly values: FinishedPage | undefined
  readonly change: PageChange
}
