import type { FinishedPage } from '../answers/finished-page.ts'
import { sharedValues } from './shared-values.ts'

export interface PageChangesOptions {
  /** The content version as it is now. */
  readonly version: () => number
  readonly hasChangedSince: (version: number, tags: Iterable<string>) => boolean
  /** What the origin last said of all shared values. */
  readonly latestValues: () => FinishedPage | undefined
}

/** Says whether something has changed that a page was made of. */
export function pageChanges({
  version,
  hasChangedSince,
  latestValues,
}: PageChangesOptions): (page: FinishedPage) => boolean {
  const showsOther = sharedValues(latestValues)
  // Readers come far more often than changes.
  const unchanged = new WeakMap<FinishedPage, { readonly version: number; readonly values: FinishedPage | undefined }>()
  return (page) => {
    const now = version()
    if (page.version === now && !page.dependencies?.isOlder) return false
    if (!page.dependencies) return true
    const values = latestValues()
    const seen = unchanged.get(page)
    if (seen?.version === now && seen.values === values) return false
    if (hasChangedSince(page.version, page.dependencies.tags.split(' ')) || showsOther(page)) return true
    unchanged.set(page, { version: now, values })
    return false
  }
}
