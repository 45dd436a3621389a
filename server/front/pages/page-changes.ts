import type { FinishedPage } from '../answers/finished-page.ts'
import { sharedValues } from './shared-values.ts'

export interface PageChangesOptions {
  /** The content version as it is now. */
  readonly version: () => number
  /** `minor` where readers may be given the page as it is, while it is rendered again. */
  readonly changeSince: (version: number, tags: Iterable<string>, until?: number) => PageChange
  /** Whether anything has changed after a version that was no minor change. */
  readonly hasMajorSince: (version: number) => boolean
  /** What the origin last said of all shared values. */
  readonly latestValues: () => FinishedPage | undefined
  /** @see SiteDependencies */
  readonly hasWords: (sharedValue: string) => boolean
}

/**
 * What has changed of what a page was made of. Where something has `moved`, as a list does when a story comes or goes, all that
 * the page says is still true of what it shows.
 */
export type PageChange = 'none' | 'minor' | 'moved' | 'major'

/** Says whether something has changed that a page was made of. */
export function pageChanges(options: PageChangesOptions): (page: FinishedPage) => PageChange {
  const { version, changeSince, hasMajorSince, latestValues, hasWords } = options
  const otherValues = sharedValues({ latest: latestValues, hasWords })
  // Readers come far more often than changes.
  const known = new WeakMap<FinishedPage, KnownChange>()
  /** At which version a page was last seen to show what it should. */
  const goodAt = new WeakMap<FinishedPage, number>()
  let judged: { readonly at: number; readonly values: FinishedPage; readonly version: number } | undefined

  /** Of which version the shared values are, at least. */
  const versionOfValues = (values: FinishedPage | undefined, now: number): number => {
    if (!values?.dependencies) return 0
    if (judged?.at !== now || judged.values !== values) {
      const isCurrent = changeSince(values.version, tagsOf(values)) === 'none'
      judged = { at: now, values, version: isCurrent ? now : values.version }
    }
    return judged.version
  }
  const rightAt = (page: FinishedPage) => goodAt.get(page) ?? page.version
  /** A value is another for what changed since the page was right; where the page had an older one, nobody knows for what. */
  const changeOfValues = (page: FinishedPage, others: 'places' | 'words') => {
    if (!page.dependencies?.isOlder && !hasMajorSince(rightAt(page))) return 'minor'
    return others === 'words' ? 'major' : 'moved'
  }

  return (page) => {
    // What it lacks may have changed long before it was asked for: no version says that.
    if (page.dependencies?.isProvisional) return 'major'
    const now = version()
    if (page.version === now && !page.dependencies?.isOlder) return 'none'
    if (!page.dependencies) return 'major'
    const values = latestValues()
    const before = known.get(page)
    if (before?.version === now && before.values === values) return before.change
    const own = changeSince(page.version, tagsOf(page))
    const others = own === 'major' ? 'none' : otherValues(page)
    const change = others === 'none' ? own : changeOfValues(page, others)
    known.set(page, { version: now, values, change })
    if (change === 'none') goodAt.set(page, Math.max(rightAt(page), versionOfValues(values, now)))
    return change
  }
}

const tagsOf = ({ dependencies }: FinishedPage) => dependencies?.tags.split(' ') ?? []

interface KnownChange {
  readonly version: number
  readonly values: FinishedPage | undefined
  readonly change: PageChange
}
